/** DML methods of `Database` (Apex Reference Guide, "Database Class"). */
import { ListValue } from '../../language/collections.js';
import { nullPointer } from '../../language/exceptions.js';
import type { ApexValue } from '../../language/values.js';
import type { PlatformMethod } from '../../compiler/platform/catalogue.js';
import type { DmlOperation } from '../../compiler/ast.js';
import { AccessLevelValue } from '../../library/database/accessLevel.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import { PropertyBag } from '../../library/platform/propertyBag.js';
import { catalogued, writtenParameters } from '../../library/platform/sharedCatalogue.js';
import type { NativeFunction } from '../../library/registry.js';
import type { FieldSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import { FieldToken } from '../../schema/tokens.js';
import { readHeader } from '../dml/duplicates/check.js';
import type { Engine } from '../dml/engine.js';
import type { RowResult } from '../dml/failure.js';
import { executeMerge, type MergeResult } from '../dml/merge.js';
import { emptyRecycleBin } from '../dml/operations.js';
import type { DmlOptions } from '../dml/rows.js';
import { inMode } from './accessMode.js';
import { performDml, recordsOf } from './dmlHook.js';
import { convert } from './leadConversion.js';

const OPERATIONS: Readonly<Record<string, Exclude<DmlOperation, 'merge'>>> = {
    insert: 'insert',
    update: 'update',
    upsert: 'upsert',
    delete: 'delete',
    undelete: 'undelete'
};

const RESULTS: Readonly<Record<Exclude<DmlOperation, 'merge'>, string>> = {
    insert: 'Database.SaveResult',
    update: 'Database.SaveResult',
    upsert: 'Database.UpsertResult',
    delete: 'Database.DeleteResult',
    undelete: 'Database.UndeleteResult'
};

/** What the arguments behind the records say. */
interface Settings extends Omit<DmlOptions, 'access'> {
    readonly level: AccessLevelValue | undefined;
    readonly key: FieldSchema | undefined;
}

/** One implementation for each overload that the catalogue lists. */
export function dmlMethods(engine: Engine): Record<string, NativeFunction> {
    const natives: Record<string, NativeFunction> = {};
    for (const method of catalogued('Database')?.methods ?? []) {
        const native = nativeOf(engine, method);
        if (native) {
            natives[method.name + writtenParameters(method.parameters)] = native;
        }
    }
    return natives;
}

function nativeOf(engine: Engine, method: PlatformMethod): NativeFunction | undefined {
    const operation = OPERATIONS[method.name];
    if (operation) {
        return (...values: readonly ApexValue[]) => save(engine, operation, values);
    }
    switch (method.name) {
        case 'merge':
            return (...values: readonly ApexValue[]) => merge(engine, values);
        case 'emptyRecycleBin':
            return (value: ApexValue) => emptied(engine, value);
        case 'convertLead':
            return (value: ApexValue, ...rest: readonly ApexValue[]) => {
                const { level, ...settings } = settingsOf(rest);
                return inMode(engine.access, level, ({ access }) => convert(engine, value, { ...settings, access }));
            };
        default:
            return undefined;
    }
}

function save(engine: Engine, operation: Exclude<DmlOperation, 'merge'>, values: readonly ApexValue[]): ApexValue {
    const [value = null, ...rest] = values;
    const records = recordsOf(engine, operation, value);
    const settings = settingsOf(rest);
    const results = inMode(engine.access, settings.level, ({ access }) =>
        performDml(engine, { operation, records, options: { ...settings, access }, key: settings.key })
    );
    return asGiven(
        value,
        RESULTS[operation],
        results.map((result) => resultBag(operation, result))
    );
}

/** A list of results for a list, one for one. */
function asGiven(value: ApexValue, type: string, results: readonly PropertyBag[]): ApexValue {
    return value instanceof ListValue ? new ListValue([...results], `List<${type}>`) : (results[0] ?? null);
}

/** All or none unless it is said otherwise; null is as if nothing were said. */
function settingsOf(values: readonly ApexValue[]): Settings {
    let settings: Settings = { allOrNone: true, level: undefined, allowsTruncation: false, key: undefined };
    for (const value of values) {
        if (typeof value === 'boolean') {
            settings = { ...settings, allOrNone: value };
        } else if (value instanceof AccessLevelValue) {
            settings = { ...settings, level: value };
        } else if (value instanceof FieldToken) {
            settings = { ...settings, key: value.field };
        } else if (value instanceof PropertyBag) {
            settings = {
                ...settings,
                // "OptAllOrNone": false unless set (Apex Reference Guide, "DMLOptions Class")
                allOrNone: value.read('OptAllOrNone') === true,
                allowsTruncation: value.read('AllowFieldTruncation') === true,
                duplicates: readHeader(value)
            };
        }
    }
    return settings;
}

function errorList(result: Pick<RowResult, 'errors'>): ListValue {
    return new ListValue([...result.errors], 'List<Database.Error>');
}

function resultBag(operation: Exclude<DmlOperation, 'merge'>, result: RowResult): PropertyBag {
    const isSuccess = result.errors.length === 0;
    const isNew = operation === 'insert' || (operation === 'upsert' && result.row.isCreated);
    return makeBag(RESULTS[operation], {
        id: isNew && !isSuccess ? null : result.row.id,
        success: isSuccess,
        errors: errorList(result),
        ...(operation === 'upsert' && { created: isSuccess && result.row.isCreated })
    });
}

function merge(engine: Engine, values: readonly ApexValue[]): ApexValue {
    const [master = null, others = null, ...rest] = values;
    if (!(master instanceof RecordValue) || others === null) {
        throw nullPointer();
    }
    const losers = recordsOf(engine, 'merge', others);
    const settings = settingsOf(rest);
    const result = inMode(engine.access, settings.level, ({ access }) =>
        mergeBag(executeMerge(engine, master, losers, { ...settings, access }))
    );
    return others instanceof ListValue ? new ListValue([result], 'List<Database.MergeResult>') : result;
}

function mergeBag(result: MergeResult): PropertyBag {
    return makeBag('Database.MergeResult', {
        id: result.row.id,
        success: result.errors.length === 0,
        errors: errorList(result),
        mergedRecordIds: new ListValue([...result.merged], 'List<String>'),
        updatedRelatedIds: new ListValue([...result.moved], 'List<String>')
    });
}

function emptied(engine: Engine, value: ApexValue): ApexValue {
    const results = emptyRecycleBin(engine, recordsOf(engine, 'emptyRecycleBin', value)).map((result) =>
        makeBag('Database.EmptyRecycleBinResult', {
            id: result.row.id,
            success: result.errors.length === 0,
            errors: errorList(result)
        })
    );
    return asGiven(value, 'Database.EmptyRecycleBinResult', results);
}
