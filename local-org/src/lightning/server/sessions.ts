/** Who looks at pages: a cookie for each browser, kept while the server runs. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface PageSession {
    readonly id: string;
    /** Pages send it with every call: a page of another origin cannot know it. */
    readonly token: string;
    userId: string;
    app: string | undefined;
}

export interface Sessions {
    /** The session of a request; undefined when it has none that is known. */
    of(request: IncomingMessage): PageSession | undefined;
    /** A session of the person who looks first. */
    create(): PageSession;
    /** `Set-Cookie` of a session. */
    cookie(session: PageSession): string;
}

/**
 * @param port cookies do not tell ports apart, so that their names do
 * @param firstUser id of the user that a new browser begins as
 */
export function createSessions(port: number, firstUser: string): Sessions {
    const sessions = new Map<string, PageSession>();
    const name = `localOrg${port}`;
    return {
        of(request) {
            const cookies = (request.headers.cookie ?? '').split(/;\s*/);
            const id = cookies.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1);
            return id === undefined ? undefined : sessions.get(id);
        },
        create() {
            const session = { id: secret(), token: secret(), userId: firstUser, app: undefined };
            sessions.set(session.id, session);
            return session;
        },
        cookie: ({ id }) => `${name}=${id}; Path=/; HttpOnly; SameSite=Strict`
    };
}

function secret(): string {
    return randomBytes(24).toString('base64url');
}

export function isSame(given: unknown, expected: string): boolean {
    const text = typeof given === 'string' ? given : '';
    return text.length === expected.length && timingSafeEqual(Buffer.from(text), Buffer.from(expected));
}
