/** The type of a field as Setup shows it: `Text(40)`, `Lookup(Account)`, `Formula (Number)` ("FieldDefinition", Tooling API). */
import type { FieldKind, FieldSchema, ObjectSchema } from '../../schema/model.js';

const NAMES: Readonly<Partial<Record<FieldKind, string>>> = {
    BOOLEAN: 'Checkbox',
    DATE: 'Date',
    DATETIME: 'Date/Time',
    TIME: 'Time',
    PICKLIST: 'Picklist',
    MULTIPICKLIST: 'Picklist (Multi-Select)',
    COMBOBOX: 'Picklist',
    EMAIL: 'Email',
    PHONE: 'Phone',
    BASE64: 'Base64',
    ADDRESS: 'Address',
    LOCATION: 'Geolocation',
    ANYTYPE: 'Any'
};

const NUMBERS: Readonly<Partial<Record<FieldKind, string>>> = {
    INTEGER: 'Number',
    LONG: 'Number',
    DOUBLE: 'Number',
    CURRENCY: 'Currency',
    PERCENT: 'Percent'
};

export function typeInSetup(object: ObjectSchema, field: FieldSchema): string {
    if (field.formula !== undefined) {
        return `Formula (${formulaResult(field.kind)})`;
    }
    if (field.summary) {
        return 'Roll-Up Summary';
    }
    if (field.isAutoNumber) {
        return 'Auto Number';
    }
    if (field.isNameField && object.fields.has('lastname') && field.name === 'Name') {
        return 'Name';
    }
    return plainType(field);
}

function plainType(field: FieldSchema): string {
    const { kind, length = 0 } = field;
    switch (kind) {
        case 'ID':
            return 'Id';
        case 'REFERENCE':
            return `${field.isMasterDetail ? 'Master-Detail' : 'Lookup'}(${field.referenceTo.join(',')})`;
        case 'STRING':
            return `Text(${length})`;
        case 'ENCRYPTEDSTRING':
            return `Text (Encrypted)(${length})`;
        case 'URL':
            return `URL(${length})`;
        case 'TEXTAREA':
            return field.isHtml
                ? `Rich Text Area(${length})`
                : length > 255
                  ? `Long Text Area(${length})`
                  : `Text Area(${length})`;
        default: {
            const number = NUMBERS[kind];
            return number === undefined
                ? (NAMES[kind] ?? kind)
                : `${number}(${(field.precision ?? 18) - (field.scale ?? 0)}, ${field.scale ?? 0})`;
        }
    }
}

function formulaResult(kind: FieldKind): string {
    return kind === 'STRING' ? 'Text' : (NUMBERS[kind] ?? NAMES[kind] ?? 'Text');
}

const API_TYPES: Readonly<Partial<Record<FieldKind, string>>> = { INTEGER: 'int', ENCRYPTEDSTRING: 'encryptedstring' };

/** The type as the API calls it: `string`, `reference` ("EntityParticle", Tooling API). */
export function typeInApi(field: FieldSchema): string {
    return API_TYPES[field.kind] ?? field.kind.toLowerCase();
}
