import type { Counts, ScriptRun } from './counting.js';
import { countsOf } from './counting.js';
import type { Gate } from './gates.js';

/** A finished gate, with its time in milliseconds. */
export interface GateResult {
    readonly gate: Gate;
    readonly counts: Counts;
    readonly output: string;
    readonly milliseconds: number;
}

/** Starts the script of a gate and waits for its end. */
export type RunScript = (gate: Gate) => Promise<ScriptRun>;

/**
 * Runs gates, at most `slots` at a time, in their order; a gate waits for those it needs. A gate whose need failed is not
 * started and fails with the reason.
 *
 * @param report called with each gate as it ends
 * @returns the results in the order in which the gates ended
 */
export async function runGates(
    gates: readonly Gate[],
    slots: number,
    runScript: RunScript,
    report: (result: GateResult) => void
): Promise<readonly GateResult[]> {
    const waiting = [...gates];
    const results: GateResult[] = [];
    const running = new Set<Promise<void>>();

    const resultOf = (name: string): GateResult | undefined => results.find(({ gate }) => gate.name === name);
    // A need that is not part of this run cannot hold a gate up.
    const isReady = (gate: Gate): boolean =>
        (gate.needs ?? []).every((need) => resultOf(need) !== undefined || !gates.some(({ name }) => name === need));
    const execute = async (gate: Gate): Promise<void> => {
        const broken = (gate.needs ?? []).find((need) => (resultOf(need)?.counts.failed ?? 0) > 0);
        const result = broken === undefined ? await timed(gate, runScript) : notStarted(gate, broken);
        results.push(result);
        report(result);
    };

    while (waiting.length > 0 || running.size > 0) {
        const next = running.size < slots ? waiting.findIndex(isReady) : -1;
        const [gate] = next < 0 ? [] : waiting.splice(next, 1);
        if (gate !== undefined) {
            const run: Promise<void> = execute(gate).finally(() => running.delete(run));
            running.add(run);
        } else if (running.size > 0) {
            await Promise.race(running);
        } else {
            throw new Error(`These gates need each other: ${waiting.map(({ name }) => name).join(', ')}.`);
        }
    }
    return results;
}

async function timed(gate: Gate, runScript: RunScript): Promise<GateResult> {
    const started = performance.now();
    const run = await runScript(gate);
    const milliseconds = performance.now() - started;
    return { gate, counts: countsOf(run, gate.counter), output: run.output, milliseconds };
}

function notStarted(gate: Gate, need: string): GateResult {
    const counts = { passed: 0, failed: 1, skipped: 0 };
    return { gate, counts, output: `Not started, because "${need}" failed.\n`, milliseconds: 0 };
}
