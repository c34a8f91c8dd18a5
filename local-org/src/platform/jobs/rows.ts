/** Rows that the platform itself keeps: jobs, triggers of the scheduler. Written without checks and triggers. */
import { DatetimeValue } from '../../language/dates.js';
import type { ApexValue } from '../../language/values.js';
import type { ObjectSchema } from '../../schema/model.js';
import { Unsupported } from '../../language/unsupported.js';
import { valuesOf } from '../../database/store/row.js';
import type { Services } from '../services.js';

export type Values = Readonly<Record<string, ApexValue>>;

export function objectNamed({ org }: Services, name: string): ObjectSchema {
    const object = org.store.schema.object(name);
    if (!object) {
        throw new Unsupported(name);
    }
    return object;
}

/** Datetimes are stored to the second. */
export function storedTime(millis: number): DatetimeValue {
    return new DatetimeValue(Math.floor(millis / 1000) * 1000);
}

/** @returns the id of the new row */
export function addRow(services: Services, objectName: string, values: Values): string {
    const { machine, org } = services;
    const object = objectNamed(services, objectName);
    const { transaction } = machine;
    const stamps: Record<string, ApexValue> = {};
    for (const name of ['CreatedById', 'LastModifiedById', 'OwnerId']) {
        if (object.fields.has(name.toLowerCase())) {
            stamps[name] = transaction.userId;
        }
    }
    for (const name of ['CreatedDate', 'LastModifiedDate', 'SystemModstamp']) {
        if (object.fields.has(name.toLowerCase())) {
            stamps[name] = storedTime(transaction.now());
        }
    }
    return org.store.insert(object, { ...stamps, ...values });
}

/** @returns the values of a live row by field name; undefined when it is not there */
export function rowOf({ org }: Services, id: string): Values | undefined {
    const table = org.store.tableOf(id);
    const row = table?.live(id);
    return table && row && valuesOf(table.layout, row);
}

/** Changes a row that may have been rolled back meanwhile. */
export function changeRow({ org }: Services, id: string, changes: Values): void {
    const table = org.store.tableOf(id);
    if (table?.live(id)) {
        org.store.update(table.object, id, changes);
    }
}

export function removeRow({ org }: Services, id: string): void {
    const table = org.store.tableOf(id);
    if (table?.find(id)) {
        org.store.erase(table.object, id);
    }
}

/** All live rows of an object, oldest first. */
export function rowsOf(services: Services, objectName: string): readonly Values[] {
    const table = services.org.store.table(objectNamed(services, objectName));
    return [...table.all()].map((row) => valuesOf(table.layout, row));
}

/** The live rows whose field has a value, found by an index; oldest first. */
export function rowsWhere(services: Services, objectName: string, field: string, value: string): readonly Values[] {
    const object = objectNamed(services, objectName);
    const schema = object.fields.get(field.toLowerCase());
    const table = services.org.store.table(object);
    const rows = schema ? [...table.withValue(schema, value)] : [];
    return rows.map((row) => valuesOf(table.layout, row));
}

export function findRow(services: Services, objectName: string, field: string, value: string): Values | undefined {
    return rowsWhere(services, objectName, field, value)[0];
}

/** The id of the row of a class, made when there is none. @param className of an inner class: its outer class has the row */
export function classId(services: Services, className: string): string {
    const [name = className] = className.split('.');
    const known = findRow(services, 'ApexClass', 'Name', name)?.Id;
    return typeof known === 'string' ? known : addRow(services, 'ApexClass', { Name: name });
}

export function text(value: ApexValue | undefined): string {
    return typeof value === 'string' ? value : '';
}

export function count(value: ApexValue | undefined): number {
    return typeof value === 'number' ? value : 0;
}

export function millis(value: ApexValue | undefined): number | undefined {
    return value instanceof DatetimeValue ? value.millis : undefined;
}
