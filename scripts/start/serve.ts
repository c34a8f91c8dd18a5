/** Serves the app of an org until somebody ends it. */
import { StartError } from './startError.js';
import { UsageError } from '../../local-org/src/cli/usageError.js';
import { openScriptedOrg } from '../../local-org/src/org/scripting.js';
import { startServer } from '../../local-org/src/lightning/index.js';

/** The success manager with the most customers, since the app is made for them; the administrator where there is none. */
function firstUser(file: string): string | undefined {
    const org = openScriptedOrg('.', { file, now: undefined });
    try {
        const [row] = org.query(
            'SELECT CustomerSuccessManager__c manager, COUNT(Id) customers FROM Account ' +
                'WHERE CustomerSuccessManager__c != null GROUP BY CustomerSuccessManager__c ORDER BY COUNT(Id) DESC LIMIT 1'
        );
        return typeof row?.manager === 'string' ? row.manager : undefined;
    } finally {
        org.close();
    }
}

/**
 * @param file path of the org file
 * @param port on this machine
 * @throws StartError when the port is taken or is no port
 */
export async function serveOrg(file: string, port: number): Promise<void> {
    const server = await startServer({ project: '.', org: file, port, userId: firstUser(file) }).catch(
        (error: unknown) => {
            throw error instanceof UsageError ? new StartError(error.message, error.action) : error;
        }
    );
    process.stdout.write(`\nOpen ${server.url} in a browser. Ctrl+C ends it.\n`);
    await new Promise<void>((done) => {
        process.once('SIGINT', () => done());
        process.once('SIGTERM', () => done());
    });
    await server.close();
}
