/** `npm run bench [-- <name> ...]`: what the local org costs, as ratios to plain JavaScript or to other tools. */
import { benchDeploy } from './deploy.js';
import { benchFib } from './fib.js';
import { benchHealth } from './health.js';
import { benchRows } from './rows.js';
import { benchTelco } from './telco.js';
import { benchUi } from './ui.js';

const benches: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
    fib: benchFib,
    deploy: benchDeploy,
    rows: benchRows,
    health: benchHealth,
    telco: benchTelco,
    ui: benchUi
};

const [name, ...args] = process.argv.slice(2);
const chosen = name === undefined ? Object.values(benches) : [benches[name]];

for (const bench of chosen) {
    if (bench) {
        await bench(args);
    } else {
        process.stderr.write(`There is no bench '${String(name)}'. Benches: ${Object.keys(benches).join(', ')}.\n`);
        process.exitCode = 2;
    }
}
