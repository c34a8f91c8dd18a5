/** Query methods of `Database` (Apex Reference Guide, "Database Class" and "QueryLocator Class"). */
import { ListValue, typeArguments, type MapValue } from '../../language/collections.js';
import { nullPointer, platformException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { CallerVariables } from '../../language/callerVariables.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { AccessLevelValue } from '../../library/database/accessLevel.js';
import type { LibraryType, NativeFunction } from '../../library/registry.js';
import type { Engine } from '../dml/engine.js';
import { countUp } from '../dml/governor.js';
import { inMode } from './accessMode.js';
import { bindsByMap, type BindSource } from '../query/binds.js';
import { fixedCursor, type QueryCursor, type QueryEngine } from '../query/engine.js';
import { bindsOfCaller } from './callerBinds.js';
import { cursorMethods, cursorTypes, type QueryForms } from './cursors.js';

/** `Database.QueryLocator` */
export class QueryLocatorValue extends PlatformObject {
    readonly apexType = 'Database.QueryLocator';

    constructor(
        readonly text: string,
        readonly cursor: QueryCursor
    ) {
        super();
    }
}

/** What an inline query gives that stands in `Database.getQueryLocator`: its rows, not read yet. */
export class LocatorRows extends ListValue {
    constructor(
        readonly cursor: QueryCursor,
        type: string
    ) {
        super([], type);
    }
}

class LocatorIterator extends PlatformObject {
    readonly apexType = 'Database.QueryLocatorIterator';
    place = 0;

    constructor(readonly cursor: QueryCursor) {
        super();
    }
}

function notNull<T>(value: T | null): T {
    if (value === null) {
        throw nullPointer();
    }
    return value;
}

export function queryMethods(engine: Engine, queries: QueryEngine, runtime: Runtime): Record<string, NativeFunction> {
    const query = (text: string | null, binds: BindSource, level?: AccessLevelValue | null): ListValue => {
        const result = inMode(engine.access, level, (options) =>
            queries.run(queries.parse(notNull(text)), binds, options)
        );
        // SELECT COUNT() as a list is the way to get a number of rows wrong
        return typeof result === 'number' ? countAsList(result) : result;
    };
    const count = (text: string | null, binds: BindSource, level?: AccessLevelValue | null): number =>
        inMode(engine.access, level, (options) => queries.count(queries.parse(notNull(text)), binds, options));
    const locator = (text: string | null, binds: BindSource, level?: AccessLevelValue | null): QueryLocatorValue => {
        const cursor = inMode(engine.access, level, (options) =>
            queries.open(queries.parse(notNull(text)), binds, options)
        );
        return locatorOf(engine, notNull(text), cursor);
    };
    const plain: QueryForms['plain'] =
        (run) =>
        (text: string | null, ...rest: readonly (AccessLevelValue | CallerVariables | null)[]) => {
            const level = rest.find((value) => value instanceof AccessLevelValue);
            return run(text, bindsOfCaller(runtime, rest.at(-1)), level);
        };
    const bound: QueryForms['bound'] =
        (run) => (text: string | null, binds: MapValue | null, level: AccessLevelValue | null) =>
            run(text, bindsByMap(notNull(binds)), level);
    return {
        'query(String)': plain(query),
        'query(String,AccessLevel)': plain(query),
        'queryWithBinds(String,Map<String,Object>,AccessLevel)': bound(query),
        'countQuery(String)': plain(count),
        'countQuery(String,AccessLevel)': plain(count),
        'countQueryWithBinds(String,Map<String,Object>,AccessLevel)': bound(count),
        'getQueryLocator(String)': plain(locator),
        'getQueryLocator(String,AccessLevel)': plain(locator),
        'getQueryLocatorWithBinds(String,Map<String,Object>,AccessLevel)': bound(locator),
        'getQueryLocator(List<SObject>)': (rows: ListValue | null) => locatorOfRows(engine, runtime, rows),
        'getQueryLocator(List<SObject>,AccessLevel)': (rows: ListValue | null) => locatorOfRows(engine, runtime, rows),
        ...cursorMethods(engine, queries, { plain, bound })
    };
}

function countAsList(_count: number): never {
    throw platformException('QueryException', 'Use Database.countQuery for SELECT COUNT()');
}

/** Rows count apart from those of other queries, and in a batch there may be many more of them. */
function locatorOf(engine: Engine, text: string, cursor: QueryCursor): QueryLocatorValue {
    countUp(engine.transaction(), 'QueryLocatorRows', cursor.size);
    return new QueryLocatorValue(text, cursor);
}

/** Of an inline query, or of records that a query has read before. */
function locatorOfRows(engine: Engine, runtime: Runtime, rows: ListValue | null): QueryLocatorValue {
    const given = notNull(rows);
    if (given instanceof LocatorRows) {
        return locatorOf(engine, '', given.cursor);
    }
    const object = runtime.schema.object(typeArguments(given.type)[0] ?? '');
    if (!object) {
        throw new Unsupported(`Database.getQueryLocator of ${given.type}`);
    }
    return locatorOf(engine, '', fixedCursor(object, given));
}

export function queryTypes(engine: Engine, runtime: Runtime): readonly LibraryType[] {
    return [
        {
            name: 'Database.QueryLocator',
            prototype: QueryLocatorValue.prototype,
            methods: {
                'getQuery()': (self: QueryLocatorValue) => self.text,
                'iterator()': (self: QueryLocatorValue) => new LocatorIterator(self.cursor)
            }
        },
        {
            name: 'Database.QueryLocatorIterator',
            prototype: LocatorIterator.prototype,
            methods: {
                'hasNext()': (self: LocatorIterator) => self.place < self.cursor.size,
                'next()': (self: LocatorIterator): ApexValue => {
                    if (self.place >= self.cursor.size) {
                        throw runtime.exception('NoSuchElementException', 'iteration has no more elements');
                    }
                    self.place++;
                    return self.cursor.records(self.place - 1, self.place).items[0] ?? null;
                }
            }
        },
        ...cursorTypes(engine)
    ];
}
