/** Points in time and lengths of time as people type them. */

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * @param text ISO 8601: a day, or a day and a time; without an offset it is GMT
 * @returns milliseconds since 1970, undefined when the text is none or the day does not exist
 */
export function parseInstant(text: string): number | undefined {
    const match = INSTANT.exec(text.trim());
    if (!match) {
        return undefined;
    }
    const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '0', offset = 'Z'] = match;
    const parts = [year, month, day, hour, minute, second].map(Number);
    const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = parts;
    const millis = Date.UTC(y, mo - 1, d, h, mi, s, Number(fraction.padEnd(3, '0')));
    const date = new Date(millis);
    const isReal = date.getUTCMonth() === mo - 1 && date.getUTCDate() === d && h < 24 && mi < 60 && s < 60;
    return isReal ? millis - offsetMillis(offset) : undefined;
}

function offsetMillis(offset: string): number {
    if (offset === 'Z') {
        return 0;
    }
    const digits = offset.replace(':', '');
    const minutes = Number(digits.slice(1, 3)) * 60 + Number(digits.slice(3, 5));
    return (digits.startsWith('-') ? -minutes : minutes) * 60_000;
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/** @returns milliseconds of `90s`, `15m`, `2h`, `1d`, `1w`; undefined when the text is none */
export function parseDuration(text: string): number | undefined {
    const [, amount = '', unit = ''] = /^(\d{1,6})([smhdw])$/.exec(text.trim()) ?? [];
    const millis = UNITS[unit];
    return millis === undefined ? undefined : Number(amount) * millis;
}
