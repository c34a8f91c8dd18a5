/** Serves the app of an org until somebody ends it. */
import { StartError } from './startError.js';
import { UsageError } from '../../local-org/src/cli/usageError.js';
import { startServer } from '../../local-org/src/lightning/index.js';

/**
 * @param file path of the org file
 * @param port on this machine
 * @throws StartError when the port is taken or is no port
 */
export async function serveOrg(file: string, port: number): Promise<void> {
    const server = await startServer({ project: '.', org: file, port }).catch((error: unknown) => {
        throw error instanceof UsageError ? new StartError(error.message, error.action) : error;
    });
    process.stdout.write(`\nOpen ${server.url} in a browser. Ctrl+C ends it.\n`);
    await new Promise<void>((done) => {
        process.once('SIGINT', () => done());
        process.once('SIGTERM', () => done());
    });
    await server.close();
}
