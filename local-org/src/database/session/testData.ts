/** What `Test` does to data (Apex Reference Guide, "Test Class"). */
import type { DatetimeValue } from '../../language/dates.js';
import { nullPointer } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import type { LibraryType } from '../../library/registry.js';
import type { Engine } from '../dml/engine.js';
import { STANDARD_PRICEBOOK } from './seed.js';

export function testDataLibrary(engine: Engine, runtime: Runtime): readonly LibraryType[] {
    return [
        {
            name: 'Test',
            statics: {
                'getStandardPricebookId()': () => STANDARD_PRICEBOOK,
                'setCreatedDate(Id,Datetime)': (id: string | null, date: DatetimeValue | null) => {
                    if (id === null || date === null) {
                        throw nullPointer();
                    }
                    const object = engine.store.tableOf(id)?.object;
                    if (!object) {
                        throw runtime.exception('InvalidParameterValueException', `Invalid id: ${id}`);
                    }
                    engine.store.update(object, id, { CreatedDate: date });
                }
            }
        }
    ];
}
