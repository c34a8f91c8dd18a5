/** Serves a project's app from its local org, on this machine only. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

import { cacheDirectory } from '../../compiler/cacheFile.js';
import { loadProgram, type Program } from '../../compiler/program.js';
import { ADMIN } from '../../database/session/seed.js';
import { UsageError } from '../../cli/usageError.js';
import { openWorkspace, type Workspace } from '../../org/workspace.js';
import type { BuildMode } from '../compile/platformBuild.js';
import { createHandler } from './handler.js';
import { createSessions } from './sessions.js';
import { createSite, type Site } from './site.js';

export interface ServerOptions {
    /** Folder of the Salesforce DX project, or a program that is compiled already. */
    readonly project: string | Program;
    /** File of the org; undefined: `.local-org/org` in the project. */
    readonly org?: string | undefined;
    /** 0, the default: any free one. */
    readonly port?: number | undefined;
    /** Milliseconds since 1970: the time at which the org begins; undefined: its own clock. */
    readonly now?: number | undefined;
    /** Id of the user that a new browser begins as; undefined: the administrator. */
    readonly userId?: string | undefined;
    /** `development` has LWC's own warnings and readable code. Default: `production`. */
    readonly mode?: BuildMode | undefined;
    /** Whether components run inside the Lightning Web Security sandbox, for which `@locker/sandbox` has to be installed. */
    readonly isSandboxed?: boolean | undefined;
    /** Gets debug output of Apex. */
    readonly debug?: ((level: string, text: string) => void) | undefined;
    /** Gets errors of the server itself. */
    readonly onProblem?: ((error: unknown) => void) | undefined;
}

export interface RunningServer {
    /** `http://127.0.0.1:8080` */
    readonly url: string;
    readonly workspace: Workspace;
    readonly site: Site;
    /** Milliseconds from the call of {@link startServer} until it answered. */
    readonly startTime: number;
    /** Ends the server and closes the org. */
    close(): Promise<void>;
}

/** The only address that is listened on: the org is for the person at this machine. */
const ADDRESS = '127.0.0.1';

/**
 * Compiles a project, opens its org and serves its app.
 *
 * @throws UsageError when the org cannot be opened or the port is taken, ProjectError when there is no project
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
    const start = performance.now();
    const program = typeof options.project === 'string' ? programOf(options.project) : options.project;
    const workspace = openWorkspace(program, {
        file: options.org === undefined ? undefined : resolve(options.org),
        now: options.now,
        ...(options.debug ? { debug: options.debug } : {})
    });
    try {
        const site = await createSite({
            workspace,
            mode: options.mode ?? 'production',
            isSandboxed: options.isSandboxed ?? false,
            cache: `${cacheDirectory(program.project.root)}/lightning`
        });
        const { port, stop } = await listen(site, options);
        return {
            url: `http://${ADDRESS}:${port}`,
            workspace,
            site,
            startTime: performance.now() - start,
            async close() {
                await stop();
                workspace.close();
            }
        };
    } catch (error) {
        workspace.close();
        throw error;
    }
}

function programOf(directory: string): Program {
    return loadProgram({ directory, namespace: undefined, cache: { directory: undefined } });
}

async function listen(
    site: Site,
    { port: wanted = 0, userId = ADMIN, onProblem = () => undefined }: ServerOptions
): Promise<{ readonly port: number; readonly stop: () => Promise<void> }> {
    const server = createServer();
    await new Promise<void>((done, fail) => {
        server.once('error', (error: NodeJS.ErrnoException) => fail(portError(error, wanted)));
        server.listen(wanted, ADDRESS, done);
    });
    const { port } = server.address() as AddressInfo;
    const hosts = [`${ADDRESS}:${port}`, `localhost:${port}`];
    server.on('request', createHandler({ site, hosts, onProblem, sessions: createSessions(port, userId) }));
    return {
        port,
        stop: () =>
            new Promise<void>((done) => {
                server.close(() => done());
                server.closeAllConnections();
            })
    };
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
    return error.code === 'EADDRINUSE'
        ? new UsageError(`The port ${port} is taken.`, 'Give another one with --port, or end the program that has it.')
        : error;
}
