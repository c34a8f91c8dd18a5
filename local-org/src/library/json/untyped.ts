/** `JSON.deserializeUntyped`: maps, lists and primitives. */
import { ListValue, MapValue } from '../../language/collections.js';
import { decimalFromText } from '../../language/decimal.js';
import type { ApexValue } from '../../language/values.js';
import { JsonFault } from './jsonFault.js';
import type { JsonReader } from './jsonReader.js';

const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);

/**
 * Reads the value that the reader's current token begins, up to its last token.
 *
 * @returns objects as `Map<String,Object>` in the order of the text, arrays as `List<Object>`, numbers without a fraction as
 *     Integer or, beyond its range, Long, others as Decimal (Apex Reference Guide, `deserializeUntyped`)
 */
export function readUntyped(reader: JsonReader): ApexValue {
    switch (reader.kind) {
        case 'START_OBJECT':
            return readMap(reader);
        case 'START_ARRAY':
            return readList(reader);
        case 'VALUE_STRING':
            return reader.text;
        case 'VALUE_NUMBER_INT':
            return readWhole(reader);
        case 'VALUE_NUMBER_FLOAT':
            return decimalFromText(reader.text);
        case 'VALUE_TRUE':
            return true;
        case 'VALUE_FALSE':
            return false;
        default:
            return null;
    }
}

function readMap(reader: JsonReader): MapValue {
    const map = new MapValue('Map<String,Object>');
    while (reader.next() === 'FIELD_NAME') {
        const name = reader.text;
        reader.next();
        map.set(name, readUntyped(reader));
    }
    return map;
}

function readList(reader: JsonReader): ListValue {
    const items: ApexValue[] = [];
    while (reader.next() !== 'END_ARRAY') {
        items.push(readUntyped(reader));
    }
    return new ListValue(items, 'List<Object>');
}

function readWhole(reader: JsonReader): number | bigint {
    const value = Number(reader.text);
    if (value === (value | 0)) {
        return value | 0;
    }
    const long = BigInt(reader.text);
    if (long > LONG_MAX || long < LONG_MIN) {
        throw new JsonFault(`For input string: "${reader.text}"`, reader.place);
    }
    return long;
}
