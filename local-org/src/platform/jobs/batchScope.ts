/** What `start` of a batch gives: chunks of records or of other values. */
import { ListValue, SetValue, typeArguments } from '../../language/collections.js';
import type { Machine } from '../../language/machine.js';
import { userClassOf } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { QueryLocatorValue } from '../../database/session/databaseQueries.js';
import type { BatchMethods } from './spec.js';

export interface BatchItems {
    readonly size: number;
    /** The list that `execute` gets. Records of a query locator are read now: as they are, not as they were. */
    chunk(from: number, to: number): ListValue;
}

/** @throws NullPointerException when there is nothing to go through */
export function batchItems(machine: Machine, started: ApexValue, batch: ApexValue): BatchItems {
    if (started === null) {
        throw machine.exception('NullPointerException', 'Attempt to de-reference a null object');
    }
    if (started instanceof QueryLocatorValue) {
        const { cursor } = started;
        return { size: cursor.size, chunk: (from, to) => cursor.records(from, to) };
    }
    const items = started instanceof ListValue ? [...started.items] : iterated(machine, started);
    const type = listType(started, batch);
    return { size: items.length, chunk: (from, to) => new ListValue(items.slice(from, to), type) };
}

function iterated(machine: Machine, source: Exclude<ApexValue, null>): ApexValue[] {
    if (source instanceof SetValue) {
        return source.values();
    }
    const iterator = machine.invoke(source, 'iterator()');
    const items: ApexValue[] = [];
    while (machine.invoke(iterator, 'hasNext()') === true) {
        items.push(machine.invoke(iterator, 'next()'));
    }
    return items;
}

/** `List<Account>` of a class that is `Database.Batchable<Account>` or whose `start` gives such a list. */
function listType(started: Exclude<ApexValue, null>, batch: ApexValue): string {
    if (started instanceof ListValue) {
        return started.type;
    }
    return `List<${scopeElement(batch)}>`;
}

/** What the class is a `Database.Batchable` of. */
function scopeElement(batch: ApexValue): string {
    const interfaces = userClassOf(batch)?.info.interfaces ?? [];
    const batchable = interfaces.find((name) => /^database\.batchable</i.test(name));
    return (batchable && typeArguments(batchable)[0]) ?? 'SObject';
}

const CONTEXT = 'Database.BatchableContext';

/** @returns keys of the methods of a batch class; undefined when it is none */
export function batchMethods(machine: Machine, batch: ApexValue): BatchMethods | undefined {
    const scopeType = `List<${scopeElement(batch)}>`;
    const find = (name: string, parameters: number): string | undefined => {
        for (let at = userClassOf(batch); at; at = classAbove(machine, at.info.superType)) {
            const candidates = at.info.methods.filter(
                (method) =>
                    !method.isStatic &&
                    method.name.toLowerCase() === name &&
                    method.parameters.length === parameters &&
                    method.parameters[0]?.type === CONTEXT
            );
            // of several the one that the interface asks for: public test NebulaLogger, LogBatchPurger_Tests
            const found = candidates.find((method) => method.parameters[1]?.type === scopeType) ?? candidates[0];
            if (found) {
                return found.key;
            }
        }
        return undefined;
    };
    const [start, execute, finish] = [find('start', 1), find('execute', 2), find('finish', 1)];
    return start !== undefined && execute !== undefined && finish !== undefined
        ? { start, execute, finish }
        : undefined;
}

function classAbove(machine: Machine, name: string | undefined): ReturnType<typeof userClassOf> {
    return name !== undefined && machine.types.find(name)?.userClass ? machine.classOf(name) : undefined;
}
