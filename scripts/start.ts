/**
 * `npm start`: makes an org with sample customers on first use, or opens the one that is there, and says where to look.
 * `npm start -- --telco <csv>` does the same with the customers of a public data set.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startPortfolio } from './start/portfolio.js';
import { StartError } from './start/startError.js';
import { startTelco } from './start/telco.js';

const { values } = parseArgs({
    options: { telco: { type: 'string' }, fresh: { type: 'boolean', default: false } }
});

try {
    if (values.telco === undefined) {
        await startPortfolio(values.fresh);
    } else if (existsSync(values.telco)) {
        await startTelco(resolve(values.telco), values.fresh);
    } else {
        throw new StartError(`There is no file ${values.telco}.`, 'README.md says where to get the data set.');
    }
} catch (error) {
    if (!(error instanceof StartError)) {
        throw error;
    }
    process.stderr.write(`${error.message}\n${error.action}\n`);
    process.exitCode = 2;
}
