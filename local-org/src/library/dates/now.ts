import { DateValue, splitMillis } from '../../language/dates.js';
import type { Runtime } from '../../language/runtime.js';
import { fromLocal, toLocal } from '../../language/timeZones.js';

/** The day of an instant in the running user's time zone. */
export function localDay(runtime: Runtime, millis: number): number {
    return splitMillis(localTime(runtime, millis)).days;
}

/** An instant as local time of the running user, counted like an instant. */
export function localTime(runtime: Runtime, millis: number): number {
    return toLocal(runtime.transaction.timeZone, millis);
}

/** The instant of a local time of the running user. */
export function instantOf(runtime: Runtime, local: number): number {
    return fromLocal(runtime.transaction.timeZone, local);
}

/** Today in the running user's time zone (Apex Reference Guide, `Date.today`). */
export function today(runtime: Runtime): DateValue {
    return new DateValue(localDay(runtime, runtime.transaction.now()));
}
