/** Auto numbers ("Auto Number", Salesforce Help: `A-{0000}`, `{YYYY}`, `{YY}`, `{MM}`, `{DD}`). */
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { Store } from '../store/store.js';

/** Numbers of standard objects have eight digits, the first being 1000. */
const STANDARD_FORMAT = '{00000000}';
const STANDARD_START = 999;

/** @param now milliseconds since 1970 */
export function nextAutoNumber(store: Store, object: ObjectSchema, field: FieldSchema, now: number): string {
    const number =
        store.counters.next(`auto:${object.name}.${field.name}`) +
        (field.isCustom || object.isCustom ? 0 : STANDARD_START);
    const date = new Date(now);
    return (field.displayFormat ?? STANDARD_FORMAT).replace(/\{([^}]*)\}/g, (_, pattern: string) => {
        switch (pattern) {
            case 'YYYY':
                return String(date.getUTCFullYear());
            case 'YY':
                return String(date.getUTCFullYear() % 100).padStart(2, '0');
            case 'MM':
                return String(date.getUTCMonth() + 1).padStart(2, '0');
            case 'DD':
                return String(date.getUTCDate()).padStart(2, '0');
            default:
                return String(number).padStart(pattern.length, '0');
        }
    });
}
