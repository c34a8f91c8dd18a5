/** Globals: `$User.X`, `$Label.X`, `$CustomMetadata.X__mdt.Name.Y__c` (Salesforce Help, "Understanding Global Variables"). */
import { DatetimeValue } from '../../language/dates.js';
import type { ApexValue } from '../../language/values.js';
import { Unsupported } from '../../language/unsupported.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import type { GlobalReference } from './environment.js';
import type { CheckOptions, CompiledCall } from './expression.js';
import { fieldType, resolvePath } from './fields.js';
import { FormulaRefused, unknownField } from './problems.js';
import type { FormulaType } from './types.js';
import { fieldReader, textOrBlank } from './values.js';

/** `$System.OriginDateTime`: the beginning of 1900. */
const ORIGIN = new DatetimeValue(Date.UTC(1900, 0, 1));

const RECORDS: Readonly<Record<string, 'User' | 'Profile' | 'UserRole' | 'Organization' | 'RecordType'>> = {
    $user: 'User',
    $profile: 'Profile',
    $userrole: 'UserRole',
    $organization: 'Organization',
    $recordtype: 'RecordType'
};

/**
 * @param name as written, from `$` on
 * @throws FormulaRefused when it does not exist
 * @throws Unsupported for globals of forms, pages and flows
 */
export function compileGlobal(name: string, options: CheckOptions, position: number): CompiledCall {
    const [root = '', ...rest] = name.split('.');
    const folded = root.toLowerCase();
    const record = RECORDS[folded];
    if (record !== undefined) {
        return recordGlobal(record, rest.join('.'), name, options, position);
    }
    switch (folded) {
        case '$label':
            return labelGlobal(rest, name, options, position);
        case '$setup':
            return settingGlobal(rest, name, options, position);
        case '$custommetadata':
            return metadataGlobal(rest, name, options, position);
        case '$permission':
            return permissionGlobal(rest, name, position);
        case '$api':
            return textGlobal({ kind: 'api', name: only(rest, name, position) });
        case '$system':
            if (only(rest, name, position).toLowerCase() !== 'origindatetime') {
                throw new FormulaRefused(unknownField(name), position);
            }
            return { type: 'DateTime', run: () => ORIGIN };
        default:
            throw new Unsupported(`formula global ${root}`);
    }
}

function only(names: readonly string[], shown: string, position: number): string {
    const [name] = names;
    if (name === undefined || names.length !== 1) {
        throw new FormulaRefused(unknownField(shown), position);
    }
    return name;
}

function recordGlobal(
    kind: 'User' | 'Profile' | 'UserRole' | 'Organization' | 'RecordType',
    path: string,
    shown: string,
    options: CheckOptions,
    position: number
): CompiledCall {
    const object = options.schema.object(kind);
    const reference = object && resolvePath(options.schema, object, path, position);
    if (!reference) {
        throw new FormulaRefused(unknownField(shown), position);
    }
    return fieldGlobal({ kind, reference }, reference.field, shown, options, position);
}

function fieldGlobal(
    global: GlobalReference,
    field: FieldSchema,
    shown: string,
    options: CheckOptions,
    position: number
): CompiledCall {
    const type: FormulaType = fieldType(field, options, shown, position);
    if (type === 'Location') {
        throw new Unsupported(`geolocation field ${shown} in a formula`);
    }
    const convert = fieldReader(field, options.blanksAsZero);
    return { type, run: (environment) => convert(environment.global(global)) };
}

function textGlobal(global: GlobalReference): CompiledCall {
    return { type: 'Text', run: (environment) => textOf(environment.global(global)) };
}

function textOf(value: ApexValue): string | null {
    return typeof value === 'string' ? textOrBlank(value) : null;
}

/** `$Label.Name`, of a package `$Label.ns.Name` or `$Label.ns__Name`. */
function labelGlobal(rest: readonly string[], shown: string, options: CheckOptions, position: number): CompiledCall {
    const [first = '', second] = rest.length === 1 ? (rest[0] ?? '').split(/__(.+)/, 2).reverse() : [rest[1], rest[0]];
    const namespace = second ?? '';
    const { schema } = options;
    if (rest.length < 1 || rest.length > 2) {
        throw new FormulaRefused(unknownField(shown), position);
    }
    const label = schema.label(namespace, first);
    if (label) {
        return textGlobal({ kind: 'label', namespace, name: label.name });
    }
    const isOwn = ['', 'c', schema.namespace?.toLowerCase()].includes(namespace.toLowerCase());
    if (!isOwn) {
        throw new Unsupported(`label of another package ${shown}`);
    }
    throw new FormulaRefused(unknownField(shown), position);
}

function objectField(
    objectName: string,
    kind: ObjectSchema['kind'],
    fieldName: string,
    options: CheckOptions
): { readonly object: ObjectSchema; readonly field: FieldSchema } | undefined {
    const object = options.schema.object(objectName);
    const field = object?.kind === kind ? options.schema.field(object, fieldName) : undefined;
    return object && field && { object, field };
}

function settingGlobal(rest: readonly string[], shown: string, options: CheckOptions, position: number): CompiledCall {
    const [objectName = '', fieldName = ''] = rest;
    const found = rest.length === 2 ? objectField(objectName, 'hierarchySetting', fieldName, options) : undefined;
    if (!found) {
        throw new FormulaRefused(unknownField(shown), position);
    }
    return fieldGlobal({ kind: 'setting', ...found }, found.field, shown, options, position);
}

function metadataGlobal(rest: readonly string[], shown: string, options: CheckOptions, position: number): CompiledCall {
    const [objectName = '', record = '', fieldName = ''] = rest;
    const found = rest.length === 3 ? objectField(objectName, 'customMetadata', fieldName, options) : undefined;
    if (!found) {
        throw new FormulaRefused(unknownField(shown), position);
    }
    return fieldGlobal({ kind: 'customMetadata', record, ...found }, found.field, shown, options, position);
}

function permissionGlobal(rest: readonly string[], shown: string, position: number): CompiledCall {
    const global: GlobalReference = { kind: 'permission', name: only(rest, shown, position) };
    return { type: 'Boolean', run: (environment) => environment.global(global) === true };
}
