/** Customers of the bench of health: the same numbers in every run. */

export const DAY = 86_400_000;

export interface UsageWeek {
    readonly daysAgo: number;
    readonly logins: number;
    readonly activeUsers: number;
    readonly licensedUsers: number;
    readonly stickyFeatureEvents: number;
}

export interface Customer {
    readonly name: string;
    readonly rating: string | undefined;
    readonly ratedDaysAgo: number;
    readonly arr: number;
    readonly weeks: readonly UsageWeek[];
    readonly touchpointsDaysAgo: readonly number[];
    readonly nps: readonly { readonly daysAgo: number; readonly score: number }[];
    readonly openCases: readonly { readonly isEscalated: boolean }[];
}

const RATINGS = ['VeryConfident', 'Confident', 'Neutral', 'Concerned', 'VeryConcerned', undefined];
const WEEKS = 16;

/** @param count how many */
export function customers(count: number): readonly Customer[] {
    const next = random(20260301);
    const upTo = (bound: number): number => Math.floor(next() * bound);
    return Array.from({ length: count }, (_, at) => {
        const licensedUsers = 5 + upTo(60);
        const weeks = Array.from({ length: upTo(10) === 0 ? 0 : WEEKS }, (_week, week) => ({
            daysAgo: 3 + 7 * week,
            logins: upTo(400),
            activeUsers: upTo(licensedUsers + 1),
            licensedUsers,
            stickyFeatureEvents: upTo(300)
        }));
        return {
            name: `Customer ${at}`,
            rating: RATINGS[upTo(RATINGS.length)],
            ratedDaysAgo: upTo(120),
            arr: 1000 * (1 + upTo(200)),
            weeks,
            touchpointsDaysAgo: Array.from({ length: upTo(4) }, () => upTo(150)),
            nps: Array.from({ length: upTo(3) }, () => ({ daysAgo: upTo(300), score: upTo(11) })),
            openCases: Array.from({ length: upTo(3) }, () => ({ isEscalated: upTo(4) === 0 }))
        };
    });
}

/** Mulberry32 by Tommy Ettinger, in the public domain. */
function random(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
}
