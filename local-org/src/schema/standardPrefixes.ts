/**
 * Key prefixes of the standard objects whose own are not known: made up, as those of custom objects are in each org, so that
 * code can make ids of them and tell what an id is of.
 */

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** No key prefix of the platform begins with it. */
export const MADE_UP = 'Y';

/** Objects that have no ids of their own, or share those of others. */
const WITHOUT = /(?:Share|History|Feed|ChangeEvent)$/;
const NONE = new Set(['AggregateResult', 'Name', 'UserRecordAccess']);

/** @param names of the standard objects @returns prefixes by name */
export function madeUpPrefixes(names: readonly string[]): ReadonlyMap<string, string> {
    const own = names.filter((name) => !WITHOUT.test(name) && !NONE.has(name));
    return new Map(
        own
            .slice(0, DIGITS.length ** 2)
            .map((name, at) => [
                name,
                MADE_UP + DIGITS.charAt(Math.floor(at / DIGITS.length)) + DIGITS.charAt(at % DIGITS.length)
            ])
    );
}
