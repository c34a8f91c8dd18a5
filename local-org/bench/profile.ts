/** Where the time of a piece of work goes: its own time by part of the program. */
import { Session } from 'node:inspector';
import type { Profiler } from 'node:inspector';

/**
 * Runs work under the sampling profiler of V8.
 *
 * @param work what to watch
 * @param partOf names the part of a script by its address, for code without one by ''
 * @returns share of the samples from 0 to 1 by part, the largest first
 */
export async function profile(
    work: () => unknown,
    partOf: (address: string) => string
): Promise<readonly (readonly [part: string, share: number])[]> {
    const session = new Session();
    session.connect();
    session.post('Profiler.enable');
    session.post('Profiler.start');
    await work();
    const taken = await new Promise<Profiler.Profile>((resolve, reject) => {
        session.post('Profiler.stop', (error, { profile: found }) => {
            if (error) {
                reject(error);
            } else {
                resolve(found);
            }
        });
    });
    session.disconnect();
    const hits = new Map<string, number>();
    let all = 0;
    for (const { callFrame, hitCount = 0 } of taken.nodes) {
        const part = partOf(callFrame.url === '' ? `(${callFrame.functionName.replace(/[()]/g, '')})` : callFrame.url);
        hits.set(part, (hits.get(part) ?? 0) + hitCount);
        all += hitCount;
    }
    return [...hits].map(([part, count]) => [part, count / all] as const).sort(([, one], [, other]) => other - one);
}
