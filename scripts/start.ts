/**
 * `npm start`: makes an org with sample customers on first use, or opens the one that is there, says what is in it and
 * serves its app. `npm start -- --telco <csv>` does the same with the customers of a public data set; `--fresh` makes the
 * org anew, `--no-serve` ends when it is ready.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPortfolio } from './start/portfolio.js';
import { serveOrg } from './start/serve.js';
import { StartError } from './start/startError.js';
import { startTelco } from './start/telco.js';

const DEFAULT_PORT = 8080;

const { values } = parseArgs({
    options: {
        telco: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        'no-serve': { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) }
    }
});

try {
    const file = await prepare(values.telco, values.fresh);
    if (!values['no-serve']) {
        await serveOrg(file, Number(values.port));
    }
} catch (error) {
    if (!(error instanceof StartError)) {
        throw error;
    }
    process.stderr.write(`${error.message}\n${error.action}\n`);
    process.exitCode = 2;
}

/** @returns the path of the org file */
async function prepare(telco: string | undefined, isFresh: boolean): Promise<string> {
    if (telco === undefined) {
        return startPortfolio(isFresh);
    }
    if (!existsSync(telco)) {
        throw new StartError(`There is no file ${telco}.`, 'README.md says where to get the data set.');
    }
    return startTelco(resolve(telco), isFresh);
}
