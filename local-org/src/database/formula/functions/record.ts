/** Functions about the record, its change and its picklists, and about other records. */
import { DecimalValue, decimalFromInteger } from '../../../language/decimal.js';
import { MalformedRegex } from '../../../library/regex/cursor.js';
import { compilePattern } from '../../../library/regex/javaPattern.js';
import { equalValues } from '../comparison.js';
import type { FieldReference } from '../environment.js';
import { lookupField, readerOf } from '../fields.js';
import type { FunctionCall, FunctionDefinition, FunctionTable } from '../expression.js';
import { FormulaError, notForFunction, wrongArgument, wrongType, wrongTypeText } from '../problems.js';
import { TYPE_LABELS } from '../types.js';
import type { FormulaValue } from '../values.js';
import { fixed, requireCount } from './define.js';

const RULES = ['rule'] as const;
/** REGEX is for what looks at changes, not for formula fields (salesforce/formula-engine, FunctionRegex: changeOnly). */
const NO_FIELDS = ['rule', 'default', 'display'] as const;

/** The field of the record itself that ISCHANGED and PRIORVALUE want. */
function ownField(call: FunctionCall): FieldReference {
    requireCount(call, 1);
    const [node] = call.nodes;
    const { field } = call.any(0);
    if (node?.kind !== 'reference') {
        return call.refuse(wrongArgument(call.name));
    }
    if (field === undefined || field.parents.length > 0) {
        return call.refuse(notForFunction(call.name.toUpperCase(), node.name));
    }
    if (field.field.kind === 'LOCATION') {
        return call.refuse(wrongArgument(call.name));
    }
    return field;
}

const isChanged: FunctionDefinition = {
    contexts: RULES,
    compile: (call) => {
        const field = ownField(call);
        const read = readerOf(field, false);
        return {
            type: 'Boolean',
            run: (environment) =>
                !environment.isNew && differ(read(environment.readPrior(field)), read(environment.read(field)))
        };
    }
};

/** Line ends count the same however they are written. */
function differ(before: FormulaValue, after: FormulaValue): boolean {
    if (before === null || after === null) {
        return before !== after;
    }
    if (typeof before === 'string' && typeof after === 'string') {
        return before.replaceAll('\r\n', '\n') !== after.replaceAll('\r\n', '\n');
    }
    return !equalValues(before, after);
}

/** Of a new record the value itself (Help, PRIORVALUE); blank numbers stay blank. */
const priorValue: FunctionDefinition = {
    contexts: RULES,
    compile: (call) => {
        const field = ownField(call);
        const read = readerOf(field, false);
        return {
            type: call.any(0).type,
            field,
            isPrior: true,
            run: (environment) => read(environment.isNew ? environment.read(field) : environment.readPrior(field))
        };
    }
};

/** The literal that picklist functions want second. */
function literal(call: FunctionCall): string {
    const value = call.plain(1);
    return value.node.kind === 'text'
        ? value.node.value
        : call.refuse(wrongTypeText(call.name, 'Text Literal', TYPE_LABELS[value.type]));
}

const isPickVal: FunctionDefinition = {
    compile: (call) => {
        requireCount(call, 2);
        const { type, run } = call.any(0);
        if (type !== 'Picklist') {
            call.refuse(wrongType(call.name, ['Picklist'], type));
        }
        const wanted = literal(call) || null;
        return { type: 'Boolean', run: (environment) => run(environment) === wanted };
    }
};

const includes: FunctionDefinition = {
    compile: (call) => {
        requireCount(call, 2);
        const { type, run, field } = call.any(0);
        if (type !== 'MultiPicklist') {
            call.refuse(wrongType(call.name, ['MultiPicklist'], type));
        }
        const wanted = literal(call);
        const known = field?.field.picklistValues ?? [];
        if (known.length > 0 && !known.some(({ value }) => value === wanted)) {
            call.refuse(
                'Incorrect parameter for function INCLUDES(). ' +
                    'Text Literal must be a valid value for this multi-select picklist field.'
            );
        }
        return { type: 'Boolean', run: (environment) => selected(run(environment)).includes(wanted) };
    }
};

const picklistCount: FunctionDefinition = {
    compile: (call) => {
        requireCount(call, 1);
        const { type, run } = call.any(0);
        if (type !== 'MultiPicklist') {
            call.refuse(wrongType(call.name, ['MultiPicklist'], type));
        }
        return { type: 'Number', run: (environment) => decimalFromInteger(selected(run(environment)).length) };
    }
};

function selected(value: FormulaValue): string[] {
    return typeof value === 'string' ? value.split(';').filter((part) => part !== '') : [];
}

function matches(text: string, pattern: string): boolean {
    try {
        return compilePattern(pattern).match(text, 'matches', 0) !== undefined;
    } catch (error) {
        throw error instanceof MalformedRegex ? new FormulaError(error.message) : error;
    }
}

/** `VLOOKUP($ObjectType.Zip__c.Fields.City__c, $ObjectType.Zip__c.Fields.Name, Zip)` (Help, VLOOKUP). */
const vlookup: FunctionDefinition = {
    contexts: RULES,
    compile: (call) => {
        requireCount(call, 3);
        const result = lookupField(call, 0);
        const key = lookupField(call, 1);
        if (result.object !== key.object) {
            call.refuse(wrongArgument(call.name));
        }
        const wanted = call.plain(2);
        if (wanted.type !== key.type && wanted.type !== 'Null') {
            call.refuse(wrongType(call.name, [key.type], wanted.type));
        }
        const search = { object: key.object, result: result.field, key: key.field };
        return {
            type: result.type,
            run: (environment) => {
                const value = wanted.run(environment);
                return value === null || !isStored(value) ? null : result.read(environment.lookUp(search, value));
            }
        };
    }
};

/** Key values are of types that fields hold. */
function isStored(value: FormulaValue): value is string | DecimalValue {
    return typeof value === 'string' || value instanceof DecimalValue;
}

export const recordFunctions: FunctionTable = {
    ISCHANGED: isChanged,
    PRIORVALUE: priorValue,
    ISNEW: fixed({ parameters: [], result: 'Boolean', contexts: RULES, evaluate: ({ isNew }) => isNew }),
    ISCLONE: fixed({ parameters: [], result: 'Boolean', contexts: RULES, evaluate: ({ isClone }) => isClone }),
    ISPICKVAL: isPickVal,
    INCLUDES: includes,
    PICKLISTCOUNT: picklistCount,
    REGEX: fixed({
        parameters: ['Text', 'Text'],
        result: 'Boolean',
        contexts: NO_FIELDS,
        evaluate: (_, text, pattern) => matches(text ?? '', pattern ?? '')
    }),
    VLOOKUP: vlookup
};
