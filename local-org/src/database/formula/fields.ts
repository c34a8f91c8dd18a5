/** Resolves field paths of a record. */
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import type { FieldReference } from './environment.js';
import type { CheckOptions, CompiledCall, FunctionCall } from './expression.js';
import { FormulaRefused, unknownField, unsupportedField, wrongTypeText } from './problems.js';
import type { FormulaType } from './types.js';
import { kindLabel, typeOfField } from './types.js';
import type { FieldReader, FormulaValue } from './values.js';
import { GeoPoint, fieldReader, toNumber } from './values.js';
import { decimalToNumber } from '../../language/decimal.js';

/** Text areas that hold more are "long" and not for formula fields. */
const LONG_TEXT = 255;

/**
 * @param path names with dots: `Account.Owner:User.Name`
 * @returns undefined when a step does not exist
 * @throws FormulaRefused when a step names an object that its lookup does not lead to
 */
export function resolvePath(
    schema: Schema,
    object: ObjectSchema,
    path: string,
    position: number
): FieldReference | undefined {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let targets: readonly ObjectSchema[] = [object];
    const parents: FieldSchema[] = [];
    for (const name of names) {
        const step = followStep(schema, targets, name, position);
        if (step === undefined) {
            return undefined;
        }
        parents.push(step.field);
        targets = step.targets;
    }
    for (const target of targets) {
        const field = schema.field(target, last);
        if (field) {
            const steps = [...parents.map(({ relationshipName, name }) => relationshipName ?? name), field.name];
            return { path: steps.join('.'), parents, object: target, field };
        }
    }
    return undefined;
}

interface Step {
    readonly field: FieldSchema;
    readonly targets: readonly ObjectSchema[];
}

function followStep(schema: Schema, from: readonly ObjectSchema[], name: string, position: number): Step | undefined {
    const [relationship = '', kind] = name.split(':');
    for (const object of from) {
        const field = schema.parent(object, relationship);
        if (field) {
            return { field, targets: targetsOf(schema, field, relationship, kind, position) };
        }
    }
    return undefined;
}

/** The objects that a lookup leads to; of several, users first. */
function targetsOf(
    schema: Schema,
    field: FieldSchema,
    relationship: string,
    kind: string | undefined,
    position: number
): ObjectSchema[] {
    // queues are groups
    const wanted = kind?.toLowerCase() === 'queue' ? 'group' : kind?.toLowerCase();
    const names = field.referenceTo.filter((name) => wanted === undefined || name.toLowerCase() === wanted);
    if (names.length === 0 && kind !== undefined) {
        throw new FormulaRefused(
            `${kind} is an invalid object type for the ${relationship} field. Check spelling.`,
            position
        );
    }
    const ordered = names.includes('User') ? ['User', ...names.filter((name) => name !== 'User')] : names;
    return ordered.map((name) => schema.object(name)).filter((object) => object !== undefined);
}

/**
 * The type of a field in a formula.
 *
 * @param shown what the message calls the field
 * @throws FormulaRefused when formulas of this kind cannot use it
 */
export function fieldType(field: FieldSchema, options: CheckOptions, shown: string, position: number): FormulaType {
    const type = typeOfField(field.kind);
    if (type === undefined) {
        throw new FormulaRefused(unsupportedField(kindLabel(field.kind), shown), position);
    }
    const isLong = field.kind === 'TEXTAREA' && (field.isHtml || (field.length ?? 0) > LONG_TEXT);
    if (isLong && options.context === 'field') {
        throw new FormulaRefused(unsupportedField(field.isHtml ? 'Rich Text Area' : 'Long Text Area', shown), position);
    }
    return type;
}

/** The conversion of what the environment reads for a field. */
export function readerOf(reference: FieldReference, isBlankZero: boolean): FieldReader {
    return fieldReader(reference.field, isBlankZero);
}

/** A field of the record, checked. */
export function compileField(
    reference: FieldReference,
    options: CheckOptions,
    shown: string,
    position: number
): CompiledCall {
    const type = fieldType(reference.field, options, shown, position);
    if (type === 'Location') {
        return compileLocation(reference, shown, position);
    }
    const convert = readerOf(reference, options.blanksAsZero);
    return { type, field: reference, run: (environment) => convert(environment.read(reference)) };
}

/** A place is read by its two parts. */
function compileLocation(reference: FieldReference, shown: string, position: number): CompiledCall {
    const latitude = partOf(reference, 'latitude');
    const longitude = partOf(reference, 'longitude');
    if (!latitude || !longitude) {
        throw new FormulaRefused(unknownField(shown), position);
    }
    return {
        type: 'Location',
        field: reference,
        run: (environment) => place(environment.read(latitude), environment.read(longitude))
    };
}

function place(latitude: ApexValue, longitude: ApexValue): FormulaValue {
    const first = toNumber(latitude);
    const second = toNumber(longitude);
    return first === null || second === null ? null : new GeoPoint(decimalToNumber(first), decimalToNumber(second));
}

function partOf(reference: FieldReference, part: string): FieldReference | undefined {
    const { object, field, parents } = reference;
    const found = [...object.fields.values()].find(
        ({ compoundName, name }) => compoundName === field.name && name.toLowerCase().includes(part)
    );
    return (
        found && {
            object,
            field: found,
            parents,
            path: reference.path.slice(0, reference.path.length - field.name.length) + found.name
        }
    );
}

/** The parts that stand for a place in the list of references. */
export function storedParts(reference: FieldReference): readonly FieldReference[] {
    if (reference.field.kind !== 'LOCATION') {
        return [reference];
    }
    return [partOf(reference, 'latitude'), partOf(reference, 'longitude')].filter((part) => part !== undefined);
}

const LOOKUP = /^\$ObjectType\.([^.]+)\.Fields\.([^.]+)$/i;

/** A field that `VLOOKUP` names: `$ObjectType.Zip__c.Fields.Name`. */
export function lookupField(
    call: FunctionCall,
    index: number
): {
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
    readonly type: FormulaType;
    readonly read: FieldReader;
} {
    const node = call.nodes[index];
    const { schema } = call.options;
    if (node?.kind !== 'reference') {
        return call.refuse(wrongTypeText(call.name, 'field reference', 'expression'));
    }
    const [, objectName = '', fieldName = ''] = LOOKUP.exec(node.name) ?? [];
    const object = schema.object(objectName);
    const field = object && schema.field(object, fieldName);
    if (!object || !field) {
        return call.refuse(unknownField(node.name));
    }
    const type = fieldType(field, call.options, node.name, node.position);
    return { object, field, type, read: fieldReader(field, false) };
}
