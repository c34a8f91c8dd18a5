/** Days as numbers since 1970, in GMT, so that arithmetic with them is plain. */
const DAY = 86_400_000;

export type Day = number;

export function dayOf(millis: number): Day {
    return Math.floor(millis / DAY);
}

export function millisOf(day: Day): number {
    return day * DAY;
}

/** `2026-01-31`. */
export function isoDay(day: Day): string {
    return new Date(millisOf(day)).toISOString().slice(0, 10);
}

export function dayFrom(iso: string): Day {
    return dayOf(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** The Monday of the week that a day lies in. 1970-01-01 was a Thursday. */
export function mondayOf(day: Day): Day {
    return day - ((((day + 3) % 7) + 7) % 7);
}

/** The same day of another month; the last of it where it is shorter, as the platform's `addMonths` does. */
export function addMonths(day: Day, months: number): Day {
    const date = new Date(millisOf(day));
    const year = date.getUTCFullYear();
    const month = date.getUTCMonth() + months;
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return dayOf(Date.UTC(year, month, Math.min(date.getUTCDate(), length)));
}
