/** Compound fields: put together of their parts when they are read ("Compound Fields", Object Reference). */
import { DecimalValue } from '../../language/decimal.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { textOf } from './families.js';

/** `Address` (Apex Reference Guide, "Address Class"). */
export class AddressValue extends PlatformObject {
    readonly apexType = 'Address';

    /** @param parts by the name of the part: `City`, `CountryCode`, `Latitude` */
    constructor(readonly parts: Readonly<Record<string, ApexValue>>) {
        super();
    }

    part(name: string): ApexValue {
        return this.parts[name] ?? null;
    }
}

/** `Location` (Apex Reference Guide, "Location Class"): degrees. */
export class LocationValue extends PlatformObject {
    readonly apexType = 'Location';

    constructor(
        readonly latitude: DecimalValue,
        readonly longitude: DecimalValue
    ) {
        super();
    }
}

/** Fields of an address behind its prefix: `Billing` + `Street`. */
const ADDRESS_PARTS = [
    'Street',
    'City',
    'State',
    'StateCode',
    'PostalCode',
    'Country',
    'CountryCode',
    'Latitude',
    'Longitude',
    'GeocodeAccuracy'
];

/** Parts of a person's name, in the order in which the whole has them. */
const NAME_PARTS = ['FirstName', 'MiddleName', 'LastName', 'Suffix'];

/** Reads another field of the same row. */
type ReadField = (field: FieldSchema) => ApexValue;

/** Makes the value of a compound field of one row. */
export type CompoundReader = (read: ReadField) => ApexValue;

/** @returns undefined for fields that are not compound */
export function compoundReader(object: ObjectSchema, field: FieldSchema): CompoundReader | undefined {
    switch (field.kind) {
        case 'ADDRESS':
            return addressReader(object, field);
        case 'LOCATION':
            return locationReader(object, field);
        default:
            return isPersonName(object, field) ? nameReader(object) : undefined;
    }
}

/** The name of a person: contacts, leads and users. */
export function isPersonName(object: ObjectSchema, field: FieldSchema): boolean {
    return (
        field.name === 'Name' && field.isNameField && object.fields.has('lastname') && object.fields.has('firstname')
    );
}

function partsOf(object: ObjectSchema, names: readonly string[]): readonly FieldSchema[] {
    return names.map((name) => object.fields.get(name.toLowerCase())).filter((field) => field !== undefined);
}

function nameReader(object: ObjectSchema): CompoundReader {
    const parts = partsOf(object, NAME_PARTS);
    return (read) => {
        const texts = parts.map((part) => textOf(read(part))).filter((text) => text !== '');
        return texts.length === 0 ? null : texts.join(' ');
    };
}

function addressReader(object: ObjectSchema, field: FieldSchema): CompoundReader {
    const prefix = field.name.replace(/Address$/, '');
    const parts = partsOf(
        object,
        ADDRESS_PARTS.map((part) => prefix + part)
    );
    return (read) => {
        const values: Record<string, ApexValue> = {};
        for (const part of parts) {
            const value = read(part);
            if (value !== null) {
                values[part.name.slice(prefix.length)] = value;
            }
        }
        return Object.keys(values).length === 0 ? null : new AddressValue(values);
    };
}

function locationReader(object: ObjectSchema, field: FieldSchema): CompoundReader {
    const base = field.name.replace(/__c$/, '');
    const [latitude, longitude] = partsOf(object, [`${base}__Latitude__s`, `${base}__Longitude__s`]);
    return (read) => {
        const north = latitude ? read(latitude) : null;
        const east = longitude ? read(longitude) : null;
        return north instanceof DecimalValue && east instanceof DecimalValue ? new LocationValue(north, east) : null;
    };
}
