/** The sample portfolio: 40 invented customers with eighteen months of history. */
import { existsSync } from 'node:fs';
import { discard, makeWhole, orgFile } from './orgFiles.js';
import { showOverview } from './overview.js';
import { openScriptedOrg } from '../../local-org/src/org/scripting.js';
import { simulate, simulationStart, WEEKS } from '../portfolio/simulate.js';

const BAR = 30;

/**
 * Opens the org of the portfolio, and makes it first where there is none.
 *
 * @param isFresh makes it anew
 * @returns the path of the org file
 */
export async function startPortfolio(isFresh: boolean): Promise<string> {
    const file = orgFile('portfolio');
    if (isFresh) {
        discard(file);
    }
    if (!existsSync(file)) {
        await makeWhole(file, make);
    }
    const org = openScriptedOrg('.', { file, now: undefined });
    try {
        // What came due since the last start, the nightly jobs among it.
        org.settle();
        showOverview(org, file);
    } finally {
        org.close();
    }
    return file;
}

function make(file: string): void {
    const started = performance.now();
    const now = Date.now();
    process.stdout.write('Making an org with 40 invented customers and eighteen months of their history.\n');
    const org = openScriptedOrg('.', { file, now: simulationStart(now), isDraft: true });
    try {
        simulate(org, now, showWeek);
        org.run('NightlySchedule.ensure();');
        org.workspace.keepClock();
    } finally {
        org.close();
    }
    process.stdout.write(`\nDone in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

function showWeek(done: number): void {
    if (process.stdout.isTTY) {
        const filled = Math.round((BAR * done) / WEEKS);
        process.stdout.write(`\r[${'#'.repeat(filled)}${' '.repeat(BAR - filled)}] week ${done} of ${WEEKS}`);
    }
}
