/** `Time` and `TimeZone`: Apex Reference Guide, "Time Class" and "TimeZone Class". */
import type { DatetimeValue, TimeValue } from '../../language/dates.js';
import { clockFromMillis, millisFromClock, timeOf } from '../../language/dates.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { isTimeZone, zoneDisplayName, zoneOffset } from '../../language/timeZones.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule } from '../registry.js';

type Whole = number | null;

export const timeLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const plus = (unit: number) => (self: TimeValue, amount: Whole) => timeOf(self.millis + need(amount, 1) * unit);
    return [
        {
            name: 'Time',
            statics: {
                'newInstance(Integer,Integer,Integer,Integer)': (
                    hour: Whole,
                    minute: Whole,
                    second: Whole,
                    millisecond: Whole
                ) => timeOf(millisFromClock(need(hour, 1), need(minute, 2), need(second, 3), need(millisecond, 4)))
            },
            methods: {
                'addHours(Integer)': plus(3_600_000),
                'addMinutes(Integer)': plus(60_000),
                'addSeconds(Integer)': plus(1000),
                'addMilliseconds(Integer)': plus(1),
                'hour()': (self: TimeValue) => clockFromMillis(self.millis).hour,
                'minute()': (self: TimeValue) => clockFromMillis(self.millis).minute,
                'second()': (self: TimeValue) => clockFromMillis(self.millis).second,
                'millisecond()': (self: TimeValue) => clockFromMillis(self.millis).millisecond
            }
        }
    ];
};

export class TimeZoneValue extends PlatformObject {
    readonly apexType = 'TimeZone';

    /** @param id IANA name */
    constructor(readonly id: string) {
        super();
    }

    override toDisplay(): string {
        return this.id;
    }
}

/** A zone that is not known is GMT (Apex Reference Guide, `TimeZone.getTimeZone`, after java.util.TimeZone). */
export function timeZoneOf(id: string): TimeZoneValue {
    return new TimeZoneValue(isTimeZone(id) ? id : 'GMT');
}

export const timeZoneLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'TimeZone',
            prototype: TimeZoneValue.prototype,
            statics: { 'getTimeZone(String)': (id: string | null) => timeZoneOf(need(id, 1)) },
            methods: {
                'getDisplayName()': (self: TimeZoneValue) =>
                    zoneDisplayName(self.id, runtime.transaction.now(), runtime.transaction.locale),
                'getID()': (self: TimeZoneValue) => self.id,
                'getOffset(Datetime)': (self: TimeZoneValue, moment: DatetimeValue | null) =>
                    zoneOffset(self.id, need(moment, 1).millis),
                'toString()': (self: TimeZoneValue) => self.id
            }
        }
    ];
};
