/** `Database.Error`: an error on a record or of a DML operation (Apex Reference Guide, "Error Class"). */
import { ListValue } from '../../language/collections.js';
import type { EnumValue } from '../../language/enum.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { LibraryType } from '../registry.js';
import { getters } from './getters.js';

/** The status of errors that code adds with `addError`. */
const ADDED_BY_CODE = 'FIELD_CUSTOM_VALIDATION_EXCEPTION';

export class DatabaseError extends PlatformObject {
    readonly apexType: string = 'Database.Error';

    /** @param statusCode name of the constant of `StatusCode` */
    constructor(
        readonly message: string,
        readonly fields: readonly string[],
        readonly statusCode: string = ADDED_BY_CODE
    ) {
        super();
    }

    override toDisplay(): string {
        return `Database.Error[getFields=(${this.fields.join(', ')});getMessage=${this.message};getStatusCode=${this.statusCode};]`;
    }
}

export const databaseErrorLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Database.Error',
        prototype: DatabaseError.prototype,
        ...getters<DatabaseError>({
            getMessage: (self) => self.message,
            getFields: (self) => new ListValue([...self.fields], 'List<String>'),
            getStatusCode: (self) => statusCode(runtime, self)
        })
    }
];

function statusCode(runtime: Runtime, error: DatabaseError): EnumValue {
    const found = runtime.enumType('StatusCode')?.find(error.statusCode);
    if (!found) {
        throw new Unsupported(`StatusCode.${error.statusCode}`);
    }
    return found;
}
