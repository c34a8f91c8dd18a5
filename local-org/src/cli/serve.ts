/** `local-org serve`: serves a project's app at a local address. */
import type { Command } from './command.js';
import { nowOption, orgOptions, say } from './orgOptions.js';
import { programOptions } from './projectOptions.js';
import { UsageError } from './usageError.js';
import { loadProgram } from '../compiler/program.js';

const DEFAULT_PORT = 8080;

export const serve: Command = {
    name: 'serve',
    summary: 'serves the app of a project at a local address, with its Lightning web components',
    options: {
        ...orgOptions,
        port: { type: 'string', value: '<port>', help: `port on 127.0.0.1; default: ${DEFAULT_PORT}` },
        development: { type: 'boolean', help: "readable scripts with LWC's warnings; slower" },
        sandbox: { type: 'boolean', help: 'run components inside Lightning Web Security (needs @locker/sandbox)' }
    },
    async run(values) {
        // the compiler of components is large: other commands do without it
        const { startServer } = await import('../lightning/index.js');
        const server = await startServer({
            project: loadProgram(programOptions(values)),
            org: values.text('org'),
            port: portOption(values.text('port')),
            now: nowOption(values),
            mode: values.flag('development') ? 'development' : 'production',
            isSandboxed: values.flag('sandbox'),
            debug: (level, text) => process.stdout.write(`${level}|${text}\n`),
            onProblem: (error) => say([error instanceof Error ? (error.stack ?? error.message) : String(error)])
        });
        say(server.workspace.org.notices);
        process.stdout.write(
            `Ready at ${server.url} after ${(server.startTime / 1000).toFixed(1)} s. Ctrl+C ends it.\n`
        );
        await new Promise<void>((done) => {
            process.once('SIGINT', () => done());
            process.once('SIGTERM', () => done());
        });
        await server.close();
        return 0;
    }
};

function portOption(text: string | undefined): number {
    const port = text === undefined ? DEFAULT_PORT : Number(text);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new UsageError(`'${text ?? ''}' is no port.`, 'Give --port as a number up to 65535.');
    }
    return port;
}
