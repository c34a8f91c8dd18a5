/** Platform events are inserted to be published; no row is kept ("Publish Event Messages Using Apex", Platform Events Developer Guide). */
import { platformException } from '../../language/exceptions.js';
import type { RecordValue } from '../../schema/record.js';
import { checkRows } from './checks.js';
import type { Engine } from './engine.js';
import { dmlException, type RowResult } from './failure.js';
import { createGate } from './gate.js';
import type { DmlRequest } from './operations.js';
import { prepareInsert, refuseObject } from './prepare.js';
import { makeDmlRow, sound, type DmlOptions, type DmlRow } from './rows.js';

/** @throws TypeException for anything but insert, DmlException when all or none is to be published */
export function publishEvents(engine: Engine, { operation, records, options }: DmlRequest): readonly RowResult[] {
    const [first] = records;
    if (operation !== 'insert') {
        const name = first?.schema.name ?? '';
        throw platformException(
            'TypeException',
            `DML operation ${operation.toUpperCase()} not allowed on List<${name}>`
        );
    }
    const rows = checkEvents(engine, records, options);
    const results = rows.map((row) => ({ row, errors: row.errors }));
    const failure = options.allOrNone ? dmlException(operation, results) : undefined;
    if (failure) {
        throw failure;
    }
    engine.events.publish(sound(rows).map(({ given }) => given));
    return results;
}

/** Checks events as records are: required fields, types, lengths, rules. What is found is in the errors of the rows. */
export function checkEvents(engine: Engine, events: readonly RecordValue[], options: DmlOptions): readonly DmlRow[] {
    const rows = events.map((event, index) => makeDmlRow(index, event));
    for (const object of new Set(events.map(({ schema }) => schema))) {
        const plan = engine.plans.of(object);
        const own = rows.filter((row) => row.object === object);
        refuseObject(engine, object, 'create', options);
        const gate = createGate(engine, object, 'create', options.access);
        own.forEach((row) => {
            prepareInsert(engine, plan, row, gate);
        });
        checkRows(engine, plan, sound(own), options);
    }
    return rows;
}
