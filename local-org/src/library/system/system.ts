/** `System`: Apex Reference Guide, "System Class". What starts jobs is in the library of asynchronous Apex. */
import { DatetimeValue } from '../../language/dates.js';
import type { EnumValue } from '../../language/enum.js';
import { equalsOperator, hashCodeOf } from '../../language/equality.js';
import { nullPointer } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import { today } from '../dates/now.js';
import type { LibraryModule } from '../registry.js';
import { systemAssertions } from './assertions.js';
import { QUIDDITIES } from './request.js';

export const systemLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const quiddity = (): string => runtime.transaction.quiddity ?? '';
    return [
        {
            name: 'System',
            statics: {
                ...systemAssertions(runtime),
                'currentTimeMillis()': () => BigInt(runtime.transaction.now()),
                'debug(Object)': (value: ApexValue) => runtime.debug('DEBUG', displayText(value)),
                'debug(LoggingLevel,Object)': (level: EnumValue | null, value: ApexValue) =>
                    runtime.debug(need(level, 1).name, displayText(value)),
                'equals(Object,Object)': equalsOperator,
                'getQuiddityShortCode(Quiddity)': (quiddity: EnumValue | null) =>
                    QUIDDITIES[need(quiddity, 1).name] ?? null,
                'hashCode(Object)': (value: ApexValue) => {
                    if (value === null) {
                        throw nullPointer();
                    }
                    return hashCodeOf(value);
                },
                'isBatch()': () => quiddity().startsWith('BATCH_'),
                'isFuture()': () => quiddity() === 'FUTURE',
                'isQueueable()': () => quiddity() === 'QUEUEABLE',
                'isScheduled()': () => quiddity() === 'SCHEDULED',
                'now()': () => new DatetimeValue(runtime.transaction.now()),
                'today()': () => today(runtime)
            }
        }
    ];
};
