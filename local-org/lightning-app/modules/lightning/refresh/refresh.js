/** `lightning/refresh`: components that refresh themselves when somebody asks ("RefreshView API"). */
import { refreshAll } from 'localOrg/records';

export const REFRESH_COMPLETE = 'success';
export const REFRESH_COMPLETE_WITH_ERRORS = 'partial';
export const REFRESH_ERROR = 'failure';

/** @type {Map<number, { element: object, run: () => Promise<unknown> }>} */
const handlers = new Map();
let next = 1;

export class RefreshEvent extends CustomEvent {
    constructor() {
        super('refreshview', { bubbles: true, composed: true });
        queueMicrotask(() => void refreshAllHandlers());
    }
}

async function refreshAllHandlers() {
    await Promise.all([refreshAll(), ...[...handlers.values()].map(({ run }) => run())]);
}

export function registerRefreshHandler(element, run) {
    handlers.set(next, { element, run: run.bind(element) });
    return next++;
}

export function unregisterRefreshHandler(id) {
    handlers.delete(id);
}

export function registerRefreshContainer(element, run) {
    return registerRefreshHandler(element, async () => run(undefined));
}

export function unregisterRefreshContainer(id) {
    unregisterRefreshHandler(id);
}
