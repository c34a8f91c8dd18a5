/** Answers requests of the browser: pages, files, actions. */
import type { IncomingMessage, ServerResponse } from 'node:http';

import { runPending, advanceTo } from '../../platform/jobs/background.js';
import { runAction, type ActionRequest, type ActionResult } from './actions.js';
import { assetFile, projectAsset, sendFile, staticResource } from './assets.js';
import { pageDocument, pageScript, problemDocument } from './pages.js';
import { isSame, type PageSession, type Sessions } from './sessions.js';
import type { Site } from './site.js';
import { sessionAction } from './sessionActions.js';

export interface HandlerOptions {
    readonly site: Site;
    readonly sessions: Sessions;
    /** `127.0.0.1:8080`: requests for another host come from a page of somebody else. */
    readonly hosts: readonly string[];
    readonly onProblem: (error: unknown) => void;
}

/** A call brings at most so much. */
const MOST_BYTES = 10_000_000;
const MILLIS_PER_DAY = 86_400_000;

export function createHandler(options: HandlerOptions): (request: IncomingMessage, response: ServerResponse) => void {
    return (request, response) => {
        answer(options, request, response).catch((error: unknown) => {
            options.onProblem(error);
            if (!response.headersSent) {
                response.setHeader('content-type', 'text/plain; charset=utf-8');
                response.writeHead(500);
            }
            response.end(`Internal error of the local org: ${error instanceof Error ? error.message : String(error)}`);
        });
    };
}

async function answer(options: HandlerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { site, hosts } = options;
    guard(response, site.isSandboxed);
    // a name that leads to this machine by somebody else's name server is not ours
    if (!hosts.includes(request.headers.host ?? '')) {
        plain(response, 421, 'This server answers for its own address only.');
        return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (request.method === 'POST' && pathname === '/lightning/actions') {
        await answerActions(options, request, response);
    } else if (request.method === 'GET' || request.method === 'HEAD') {
        await answerPage(options, request, response, pathname);
    } else {
        plain(response, 405, 'Method not allowed.');
    }
}

/** "Content Security Policy": what components may load and where they may connect. */
function guard(response: ServerResponse, isSandboxed: boolean): void {
    const script = isSandboxed ? "'self' 'unsafe-eval'" : "'self'";
    response.setHeader(
        'content-security-policy',
        `default-src 'self'; script-src ${script}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; ` +
            "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'"
    );
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('referrer-policy', 'same-origin');
}

function plain(response: ServerResponse, status: number, text: string): void {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.writeHead(status).end(text);
}

async function answerPage(
    { site, sessions }: HandlerOptions,
    request: IncomingMessage,
    response: ServerResponse,
    path: string
): Promise<void> {
    if (path === '/') {
        response.setHeader('location', '/lightning/page/home');
        response.writeHead(302).end();
        return;
    }
    const asset = assetFile(site, path);
    if (asset) {
        if (!sendFile(request, response, asset.file, asset.caching)) {
            plain(response, 404, 'There is no such file.');
        }
        return;
    }
    const resource = path.startsWith('/resource/') ? staticResource(site, path) : undefined;
    if (resource !== undefined && sendFile(request, response, resource, 'private, no-cache')) {
        return;
    }
    if (!path.startsWith('/lightning')) {
        plain(response, 404, 'There is no such page.');
        return;
    }
    await answerDocument(site, sessions, request, response, path);
}

async function answerDocument(
    site: Site,
    sessions: Sessions,
    request: IncomingMessage,
    response: ServerResponse,
    path: string
): Promise<void> {
    const components = await site.components();
    const script = projectAsset(components, path);
    if (script) {
        response.setHeader('content-type', script.type);
        response.setHeader('cache-control', 'private, max-age=31536000, immutable');
        response.writeHead(200).end(script.text);
        return;
    }
    if (/^\/lightning\/(?:assets|slds)\//.test(path)) {
        plain(response, 404, 'There is no such file. Load the page again.');
        return;
    }
    const session = sessions.of(request) ?? sessions.create();
    response.setHeader('set-cookie', sessions.cookie(session));
    response.setHeader('cache-control', 'no-store');
    if (path === '/lightning/page.js') {
        response.setHeader('content-type', 'text/javascript; charset=utf-8');
        response.writeHead(200).end(pageScript(site, components, session));
        return;
    }
    const errors = components.script.problems.filter(({ severity }) => severity === 'error');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (errors.length > 0) {
        response.writeHead(500).end(problemDocument(errors, (file) => site.org.project.read(file)));
    } else {
        response.writeHead(200).end(pageDocument(site, components, session));
    }
}

async function answerActions(
    { site, sessions, hosts }: HandlerOptions,
    request: IncomingMessage,
    response: ServerResponse
): Promise<void> {
    const session = sessions.of(request);
    const isOwn = hosts.some((host) => request.headers.origin === `http://${host}`);
    if (!session || !isOwn || !isSame(request.headers['x-local-org'], session.token)) {
        plain(response, 403, 'This call does not come from a page of this server. Load the page again.');
        return;
    }
    const actions = readActions(await readBody(request));
    if (!actions) {
        plain(response, 400, 'The body is no list of actions.');
        return;
    }
    const start = performance.now();
    const results = actions.map((action) => act(site, session, action));
    response.setHeader('content-type', 'application/json');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('server-timing', `org;dur=${(performance.now() - start).toFixed(1)}`);
    response.writeHead(200).end(JSON.stringify({ results }));
    // jobs that the calls queued run between requests
    setImmediate(() => {
        runPending(site.org.workspace.services);
    });
}

function act(site: Site, session: PageSession, action: ActionRequest): ActionResult {
    const own = sessionAction(site, session, action);
    if (own) {
        return own;
    }
    if (action.kind === 'advanceDays') {
        const { services, clock } = site.org.workspace;
        const days = Number(action.params.days);
        const { ran, isCut } = advanceTo(services, clock.now() + days * MILLIS_PER_DAY);
        site.org.workspace.keepClock();
        site.org.workspace.org.flush();
        return { ok: true, value: { now: clock.now(), jobs: ran.length, isCut } };
    }
    const params = { app: session.app, ...action.params };
    return runAction(site.org, session.userId, { kind: action.kind, params });
}

async function readBody(request: IncomingMessage): Promise<string> {
    const parts: Buffer[] = [];
    let size = 0;
    for await (const part of request) {
        const buffer = part as Buffer;
        size += buffer.length;
        if (size > MOST_BYTES) {
            throw new Error('The call is too large');
        }
        parts.push(buffer);
    }
    return Buffer.concat(parts).toString('utf8');
}

function readActions(body: string): readonly ActionRequest[] | undefined {
    let parsed: unknown;
    try {
        parsed = JSON.parse(body);
    } catch {
        return undefined;
    }
    const actions = typeof parsed === 'object' && parsed !== null && 'actions' in parsed ? parsed.actions : undefined;
    return Array.isArray(actions) && actions.every(isAction) ? actions : undefined;
}

function isAction(value: unknown): value is ActionRequest {
    return (
        typeof value === 'object' &&
        value !== null &&
        'kind' in value &&
        typeof value.kind === 'string' &&
        'params' in value &&
        typeof value.params === 'object' &&
        value.params !== null
    );
}
