/** Offsets of time zones, from the data that comes with the JavaScript engine. */

import { languageTag } from './locales.js';
import { Unsupported } from './unsupported.js';

const QUARTER_HOUR = 900_000;
/** Local times are looked up this far to either side, more than any offset or change of offset. */
const DAY = 86_400_000;

interface Zone {
    readonly format: Intl.DateTimeFormat;
    /** Offsets in milliseconds by quarter of an hour since 1970; no zone changes within one. */
    readonly offsets: Map<number, number>;
}

const zones = new Map<string, Zone | undefined>();

/** @returns whether the engine knows a zone of this IANA name */
export function isTimeZone(id: string): boolean {
    return zoneOf(id) !== undefined;
}

function zoneOf(id: string): Zone | undefined {
    if (!zones.has(id)) {
        zones.set(id, openZone(id));
    }
    return zones.get(id);
}

function openZone(id: string): Zone | undefined {
    try {
        const format = new Intl.DateTimeFormat('en-US', {
            timeZone: id,
            calendar: 'gregory',
            hourCycle: 'h23',
            era: 'short',
            year: 'numeric',
            month: 'numeric',
            day: 'numeric',
            hour: 'numeric',
            minute: 'numeric',
            second: 'numeric'
        });
        return { format, offsets: new Map() };
    } catch {
        return undefined;
    }
}

/**
 * @param id IANA name such as `America/Los_Angeles`; `GMT` when unknown, as java.util.TimeZone does
 * @param millis an instant
 * @returns milliseconds to add to GMT to get the local time
 */
export function zoneOffset(id: string, millis: number): number {
    const zone = zoneOf(id);
    if (zone === undefined) {
        return 0;
    }
    const key = Math.floor(millis / QUARTER_HOUR);
    let offset = zone.offsets.get(key);
    if (offset === undefined) {
        offset = computeOffset(zone.format, key * QUARTER_HOUR);
        zone.offsets.set(key, offset);
    }
    return offset;
}

function computeOffset(format: Intl.DateTimeFormat, millis: number): number {
    const parts: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(new Date(millis))) {
        parts[type] = value;
    }
    const year = Number(parts.year) * (parts.era === 'BC' ? -1 : 1) + (parts.era === 'BC' ? 1 : 0);
    const local = new Date(0);
    local.setUTCFullYear(year, Number(parts.month) - 1, Number(parts.day));
    local.setUTCHours(Number(parts.hour), Number(parts.minute), Number(parts.second));
    return local.getTime() - millis;
}

/** @returns the local time of an instant, counted in milliseconds like an instant */
export function toLocal(id: string, millis: number): number {
    return millis + zoneOffset(id, millis);
}

/**
 * The instant of a local time. Where clocks go back the later one of the two is meant, where they go forward the time
 * skipped counts on from before (java.util.Calendar: ambiguous wall time is standard time, skipped time is an hour later).
 *
 * @param local milliseconds counted like an instant
 */
export function fromLocal(id: string, local: number): number {
    const before = zoneOffset(id, local - DAY);
    const after = zoneOffset(id, local + DAY);
    const late = local - after;
    if (zoneOffset(id, late) === after) {
        return late;
    }
    return local - before;
}

/**
 * Names as java.util.TimeZone.getDisplayName gives them in English, standard and daylight time, where the locale data of
 * the JavaScript engine has an offset only.
 */
const SHORT_NAMES: Readonly<Record<string, readonly [string, string]>> = {
    GMT: ['GMT', 'GMT'],
    UTC: ['UTC', 'UTC'],
    'Etc/UTC': ['UTC', 'UTC'],
    'Etc/GMT': ['GMT', 'GMT'],
    'Europe/London': ['GMT', 'BST'],
    'Europe/Lisbon': ['WET', 'WEST'],
    'Europe/Dublin': ['GMT', 'IST'],
    'Europe/Paris': ['CET', 'CEST'],
    'Europe/Berlin': ['CET', 'CEST'],
    'Europe/Amsterdam': ['CET', 'CEST'],
    'Europe/Brussels': ['CET', 'CEST'],
    'Europe/Madrid': ['CET', 'CEST'],
    'Europe/Rome': ['CET', 'CEST'],
    'Europe/Vienna': ['CET', 'CEST'],
    'Europe/Zurich': ['CET', 'CEST'],
    'Europe/Stockholm': ['CET', 'CEST'],
    'Europe/Oslo': ['CET', 'CEST'],
    'Europe/Copenhagen': ['CET', 'CEST'],
    'Europe/Prague': ['CET', 'CEST'],
    'Europe/Warsaw': ['CET', 'CEST'],
    'Europe/Budapest': ['CET', 'CEST'],
    'Europe/Athens': ['EET', 'EEST'],
    'Europe/Helsinki': ['EET', 'EEST'],
    'Europe/Bucharest': ['EET', 'EEST'],
    'Europe/Moscow': ['MSK', 'MSD'],
    'Asia/Tokyo': ['JST', 'JDT'],
    'Asia/Seoul': ['KST', 'KDT'],
    'Asia/Shanghai': ['CST', 'CDT'],
    'Asia/Hong_Kong': ['HKT', 'HKST'],
    'Asia/Singapore': ['SGT', 'SGST'],
    'Asia/Kolkata': ['IST', 'IST'],
    'Asia/Jerusalem': ['IST', 'IDT'],
    'Australia/Sydney': ['AEST', 'AEDT'],
    'Australia/Melbourne': ['AEST', 'AEDT'],
    'Australia/Brisbane': ['AEST', 'AEDT'],
    'Australia/Perth': ['AWST', 'AWDT'],
    'Pacific/Auckland': ['NZST', 'NZDT'],
    'America/Sao_Paulo': ['BRT', 'BRST'],
    'Africa/Johannesburg': ['SAST', 'SAST']
};

/**
 * The name of a zone at an instant: `PST`, `PDT`, or long: `Pacific Standard Time`.
 *
 * @throws Unsupported for a short name that is not known here
 */
export function zoneName(id: string, millis: number, isLong: boolean): string {
    const zone = zoneOf(id) ? id : 'GMT';
    const known = isLong ? undefined : SHORT_NAMES[zone];
    if (known) {
        return known[isDaylightTime(zone, millis) ? 1 : 0];
    }
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: isLong ? 'long' : 'short' });
    const part = format.formatToParts(new Date(millis)).find(({ type }) => type === 'timeZoneName');
    const name = part?.value ?? zone;
    if (!isLong && /^GMT[+-]/.test(name)) {
        throw new Unsupported(`Datetime.format with z for time zone ${id}`);
    }
    return name;
}

/** `(GMT-07:00) Pacific Daylight Time (America/Los_Angeles)` (Apex Reference Guide, `TimeZone.getDisplayName`). */
export function zoneDisplayName(id: string, millis: number, locale: string): string {
    const minutes = zoneOffset(id, millis) / 60_000;
    const size = Math.abs(minutes);
    const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
    const name = new Intl.DateTimeFormat(languageTag(locale), { timeZone: id, timeZoneName: 'long' })
        .formatToParts(new Date(millis))
        .find(({ type }) => type === 'timeZoneName')?.value;
    return `(GMT${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}) ${name ?? id} (${id})`;
}

/** @returns whether the offset at the instant is above the zone's least one in that year: daylight saving time */
export function isDaylightTime(id: string, millis: number): boolean {
    const year = new Date(millis).getUTCFullYear();
    const winter = zoneOffset(id, Date.UTC(year, 0, 1));
    const summer = zoneOffset(id, Date.UTC(year, 6, 1));
    return zoneOffset(id, millis) > Math.min(winter, summer);
}
