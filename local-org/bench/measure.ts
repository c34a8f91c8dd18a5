/** Timing that can be quoted: several runs after a warm-up, the median, and how far the runs lie apart. */

export interface Measure {
    /** All in milliseconds. */
    readonly median: number;
    readonly least: number;
    readonly most: number;
    readonly runs: number;
}

/** @returns the figures of `runs` timed calls after `warmUps` calls that do not count. */
export async function measure(runs: number, warmUps: number, work: () => unknown): Promise<Measure> {
    for (let run = 0; run < warmUps; run++) {
        await work();
    }
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
        times.push(await time(work));
    }
    return figures(times);
}

export interface Comparison {
    readonly first: Measure;
    readonly second: Measure;
    /** Median of the ratios run by run: holds when the computer's speed drifts. */
    readonly ratio: number;
}

/** Times two pieces of work in turn, A B A B ..., after `warmUps` turns that do not count. */
export async function compare(
    runs: number,
    warmUps: number,
    first: () => unknown,
    second: () => unknown
): Promise<Comparison> {
    const times: [number, number][] = [];
    for (let turn = -warmUps; turn < runs; turn++) {
        const pair: [number, number] = [await time(first), await time(second)];
        if (turn >= 0) {
            times.push(pair);
        }
    }
    const ratios = times.map(([one, other]) => one / other).sort((a, b) => a - b);
    return {
        first: figures(times.map(([one]) => one)),
        second: figures(times.map(([, other]) => other)),
        ratio: at(ratios, 0.5)
    };
}

async function time(work: () => unknown): Promise<number> {
    const start = performance.now();
    await work();
    return performance.now() - start;
}

function figures(times: readonly number[]): Measure {
    const sorted = [...times].sort((a, b) => a - b);
    return { median: at(sorted, 0.5), least: at(sorted, 0), most: at(sorted, 1), runs: sorted.length };
}

function at(sorted: readonly number[], share: number): number {
    return sorted[Math.round(share * (sorted.length - 1))] ?? NaN;
}

/** `12.3 ms (11.9 to 14.0, 5 runs)` */
export function measureText({ median, least, most, runs }: Measure): string {
    return `${milliseconds(median)} (${milliseconds(least)} to ${milliseconds(most)}, ${runs} runs)`;
}

function milliseconds(value: number): string {
    return value < 100 ? `${value.toFixed(1)} ms` : `${(value / 1000).toFixed(2)} s`;
}
