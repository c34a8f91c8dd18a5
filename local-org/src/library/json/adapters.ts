/** Platform objects that have a class of their own and that JSON knows nevertheless: how they are written and read. */
import { ListValue } from '../../language/collections.js';
import { EnumValue } from '../../language/enum.js';
import type { PlatformObject } from '../../language/platformObject.js';
import type { ApexValue } from '../../language/values.js';
import { makeReadableBag } from '../platform/bagTypes.js';
import { DatabaseError } from '../schema/databaseError.js';
import { isJsonWritable, type JsonReadable } from './jsonObject.js';

type Fields = readonly (readonly [string, ApexValue])[];

/** Collects the fields of an object that is made when all are read. */
export interface JsonBuilder extends JsonReadable {
    build(): PlatformObject;
}

/** @returns the fields that JSON writes for a platform object; undefined when it is refused */
export function jsonFieldsOf(value: PlatformObject): Fields | undefined {
    if (value instanceof DatabaseError) {
        return [
            ['statusCode', value.statusCode],
            ['message', value.message],
            ['fields', new ListValue([...value.fields], 'List<String>')]
        ];
    }
    return isJsonWritable(value) ? value.jsonFields() : undefined;
}

/** @returns what reads an object of a platform type; undefined when JSON does not read it */
export function jsonBuilderOf(type: string): JsonBuilder | undefined {
    if (type === 'Database.Error') {
        return new ErrorBuilder();
    }
    const bag = makeReadableBag(type);
    return (
        bag && {
            jsonType: (name) => bag.jsonType(name),
            jsonSet: (name, value) => {
                bag.jsonSet(name, value);
            },
            build: () => bag
        }
    );
}

const ERROR_FIELDS = new Map([
    ['message', 'String'],
    ['statuscode', 'StatusCode'],
    ['fields', 'List<String>']
]);

class ErrorBuilder implements JsonBuilder {
    private readonly values = new Map<string, ApexValue>();

    jsonType(name: string): string | undefined {
        return ERROR_FIELDS.get(name.toLowerCase());
    }

    jsonSet(name: string, value: ApexValue): void {
        this.values.set(name.toLowerCase(), value);
    }

    build(): DatabaseError {
        const message = this.values.get('message');
        const status = this.values.get('statuscode');
        const fields = this.values.get('fields');
        return new DatabaseError(
            typeof message === 'string' ? message : '',
            fields instanceof ListValue ? fields.items.map(String) : [],
            ...(status instanceof EnumValue ? [status.name] : [])
        );
    }
}
