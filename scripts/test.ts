/**
 * Proves the whole repository: `npm test`. Name gates to run only those (`npm test -- lint "unit tests"`), and add
 * `--verbose` to see what passing gates printed as well. `--also <gate>` adds one that needs more than Node.js.
 */
import { parseArgs } from 'node:util';
import { sumOf } from './test/counting.js';
import { furtherGates, gates } from './test/gates.js';
import { runNpmScript } from './test/npmScript.js';
import { gateLine, indented, lastLine } from './test/report.js';
import { runGates } from './test/schedule.js';

// Most gates use one core, and a laptop or a build server has at least two.
const gatesAtOnce = 2;

const { values, positionals } = parseArgs({
    options: { verbose: { type: 'boolean' }, also: { type: 'string', multiple: true, default: [] } },
    allowPositionals: true
});
const known = [...gates, ...furtherGates];
const unknown = [...positionals, ...values.also].filter((name) => !known.some((gate) => gate.name === name));

if (unknown.length > 0) {
    process.stderr.write(`No gate named ${unknown.join(', ')}. Gates: ${known.map(({ name }) => name).join(', ')}.\n`);
    process.exit(2);
}

const names = [...(positionals.length === 0 ? gates.map(({ name }) => name) : positionals), ...values.also];
const chosen = known.filter(({ name }) => names.includes(name));
const results = await runGates(
    chosen,
    gatesAtOnce,
    (gate) => runNpmScript(gate.script),
    (result) => {
        process.stdout.write(`${gateLine(result)}\n`);
        if (values.verbose === true || result.counts.failed > 0) {
            process.stdout.write(`${indented(result.output)}\n`);
        }
    }
);

const total = sumOf(results.map(({ counts }) => counts));
process.stdout.write(`${lastLine(total)}\n`);
process.exitCode = total.failed === 0 ? 0 : 1;
