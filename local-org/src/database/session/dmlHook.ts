/** DML statements of compiled Apex. */
import { ListValue } from '../../language/collections.js';
import { nullPointer, platformException } from '../../language/exceptions.js';
import type { DmlSpec } from '../../language/hooks.js';
import type { ApexValue } from '../../language/values.js';
import { PlatformObject } from '../../language/platformObject.js';
import { supports, type ObjectOperation } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { RecordValue } from '../../schema/record.js';
import type { Engine } from '../dml/engine.js';
import { publishEvents } from '../dml/events.js';
import { executeMerge } from '../dml/merge.js';
import { executeDml, type DmlRequest } from '../dml/operations.js';
import { objectOfId } from '../dml/surroundings.js';

export function createDmlHook(engine: Engine): (spec: DmlSpec, value: ApexValue, merged: ApexValue) => void {
    return (spec, value, merged) => {
        const options = { allOrNone: true, access: spec.access };
        if (spec.operation === 'merge') {
            const [master] = recordsOf(engine, spec.operation, value);
            if (master) {
                executeMerge(engine, master, recordsOf(engine, spec.operation, merged), options);
            }
            return;
        }
        const records = recordsOf(engine, spec.operation, value);
        performDml(engine, {
            operation: spec.operation,
            records,
            options,
            key: keyOf(engine, records, spec.externalId)
        });
    };
}

/** Executes an operation; platform events are published instead of written. */
export function performDml(engine: Engine, request: DmlRequest): ReturnType<typeof executeDml> {
    const [first] = request.records;
    if (first) {
        refuseKind(request.operation, first.schema);
    }
    if (first?.schema.kind === 'platformEvent') {
        return publishEvents(engine, request);
    }
    return executeDml(engine, request);
}

/** What an operation asks of an object; a merge is checked as the update and the deletes that it is. */
const NEEDS: Readonly<Record<DmlRequest['operation'], readonly ObjectOperation[]>> = {
    insert: ['create'],
    update: ['update'],
    upsert: ['create', 'update'],
    delete: ['delete'],
    undelete: ['undelete']
};

/** Objects that DML does not write: custom metadata, jobs, history ("Supported Calls" of their pages, Object Reference). */
function refuseKind(operation: DmlRequest['operation'], object: ObjectSchema): void {
    if (object.kind !== 'platformEvent' && NEEDS[operation].some((need) => !supports(object, need))) {
        throw platformException(
            'TypeException',
            `DML operation ${operation.toUpperCase()} not allowed on List<${object.name}>`
        );
    }
}

/**
 * The records of a DML operand: a record, a list of them, an id or a list of ids.
 *
 * @throws NullPointerException, SObjectException for records of running triggers
 */
export function recordsOf(engine: Engine, operation: string, value: ApexValue): readonly RecordValue[] {
    if (value === null) {
        throw nullPointer();
    }
    const isBusy = (value instanceof ListValue || value instanceof RecordValue) && engine.triggers.isTriggerData(value);
    if (isBusy) {
        throw platformException('SObjectException', 'DML statement cannot operate on trigger.new or trigger.old');
    }
    return value instanceof ListValue
        ? value.items.map((item, index) => recordOf(engine, operation, item, index))
        : [recordOf(engine, operation, value, 0)];
}

function recordOf(engine: Engine, operation: string, value: ApexValue, index: number): RecordValue {
    if (value instanceof RecordValue) {
        return value;
    }
    if (typeof value === 'string') {
        const object = objectOfId(engine, value);
        if (!object) {
            throw platformException('StringException', `Invalid id: ${value}`);
        }
        const record = new RecordValue(object);
        record.values.Id = value;
        return record;
    }
    if (value === null) {
        throw platformException('NullPointerException', `DML statement found null SObject at position ${index}`);
    }
    const type = value instanceof PlatformObject ? value.apexType : typeof value;
    throw platformException('TypeException', `DML operation ${operation.toUpperCase()} not allowed on ${type}`);
}

/** The field of `upsert records Key__c`. */
export function keyOf(
    engine: Engine,
    records: readonly RecordValue[],
    name: string | undefined
): FieldSchema | undefined {
    const [first] = records;
    return name !== undefined && first ? engine.schema.field(first.schema, name.split('.').at(-1) ?? name) : undefined;
}
