/** Accessibility of what is on the screen, as axe-core sees it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly string[];
}

/**
 * Asserts that a page has no violation.
 *
 * axe runs in a world of its own: synthetic shadow changes what the page's own scripts see of the document, and would hide
 * the insides of components from it.
 *
 * @param state what is on the screen, for the message
 * @param within a selector, to look at a part only
 */
export async function assertAccessible(page: Page, state: string, within?: string): Promise<void> {
    const session = await page.context().newCDPSession(page);
    try {
        const contextId = await isolatedWorld(session);
        await evaluate(session, contextId, SOURCE);
        const found = await evaluate(session, contextId, run(within));
        const violations = JSON.parse(String(found)) as readonly Finding[];
        assert.deepEqual(violations, [], `${state}: ${violations.map(({ help }) => help).join('; ')}`);
    } finally {
        await session.detach();
    }
}

function run(within: string | undefined): string {
    const context = within === undefined ? 'document' : JSON.stringify(within);
    return `axe.run(${context}, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(
        violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ html }) => html.slice(0, 300)) }))
    ))`;
}

async function isolatedWorld(session: CDPSession): Promise<number> {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id });
    return executionContextId;
}

async function evaluate(session: CDPSession, contextId: number, expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true
    });
    if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    }
    return result.value;
}
