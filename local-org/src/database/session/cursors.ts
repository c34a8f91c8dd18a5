/** `Database.Cursor` and `Database.PaginationCursor` ("Apex Cursors", Apex Developer Guide). */
import { ListValue } from '../../language/collections.js';
import { nullPointer, platformException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { AccessLevelValue } from '../../library/database/accessLevel.js';
import type { LibraryType, NativeFunction } from '../../library/registry.js';
import type { Engine } from '../dml/engine.js';
import { countUp } from '../dml/governor.js';
import type { BindSource } from '../query/binds.js';
import type { QueryCursor, QueryEngine } from '../query/engine.js';
import { inMode } from './accessMode.js';

type RunText<T> = (text: string | null, binds: BindSource, level?: AccessLevelValue | null) => T;

/** The forms that methods with a query text have: with the variables of the caller, and with a map of binds. */
export interface QueryForms {
    readonly plain: <T>(run: RunText<T>) => NativeFunction;
    readonly bound: <T>(run: RunText<T>) => NativeFunction;
}

class CursorValue extends PlatformObject {
    readonly apexType = 'Database.Cursor';

    constructor(readonly cursor: QueryCursor) {
        super();
    }
}

class PaginationCursorValue extends PlatformObject {
    readonly apexType = 'Database.PaginationCursor';

    constructor(readonly cursor: QueryCursor) {
        super();
    }
}

class FetchResultValue extends PlatformObject {
    readonly apexType = 'Database.CursorFetchResult';

    constructor(
        readonly records: ListValue,
        readonly nextIndex: number,
        readonly deleted: number,
        readonly isDone: boolean
    ) {
        super();
    }
}

/** Rows of one pagination cursor ("PaginationCursor Class", Apex Reference Guide). */
const MAX_PAGINATION_ROWS = 100_000;

export function cursorMethods(
    engine: Engine,
    queries: QueryEngine,
    { plain, bound }: QueryForms
): Record<string, NativeFunction> {
    const open = (text: string | null, binds: BindSource, level?: AccessLevelValue | null): QueryCursor => {
        if (text === null) {
            throw nullPointer();
        }
        return inMode(engine.access, level, (options) => queries.open(queries.parse(text), binds, options));
    };
    const cursor: RunText<CursorValue> = (text, binds, level) => {
        const opened = open(text, binds, level);
        countUp(engine.transaction(), 'ApexCursorRows', opened.size);
        return new CursorValue(opened);
    };
    const pages: RunText<PaginationCursorValue> = (text, binds, level) => {
        const opened = open(text, binds, level);
        if (opened.size > MAX_PAGINATION_ROWS) {
            throw fatal(
                `The query has ${opened.size} rows, more than the ${MAX_PAGINATION_ROWS} of a pagination cursor`
            );
        }
        return new PaginationCursorValue(opened);
    };
    return {
        'getCursor(String)': plain(cursor),
        'getCursor(String,AccessLevel)': plain(cursor),
        'getCursorWithBinds(String,Map<String,Object>,AccessLevel)': bound(cursor),
        'getPaginationCursor(String)': plain(pages),
        'getPaginationCursor(String,AccessLevel)': plain(pages),
        'getPaginationCursorWithBinds(String,Map<String,Object>,AccessLevel)': bound(pages)
    };
}

export function cursorTypes(engine: Engine): readonly LibraryType[] {
    return [
        {
            name: 'Database.Cursor',
            prototype: CursorValue.prototype,
            methods: {
                'fetch(Integer,Integer)': (self: CursorValue, position: number | null, count: number | null) => {
                    const { from, to } = rangeOf(self.cursor, position, count);
                    countFetch(engine);
                    return counted(engine, self.cursor.records(from, to));
                },
                'getNumRecords()': (self: CursorValue) => self.cursor.size
            }
        },
        {
            name: 'Database.PaginationCursor',
            prototype: PaginationCursorValue.prototype,
            methods: {
                'fetchPage(Integer,Integer)': (
                    self: PaginationCursorValue,
                    start: number | null,
                    size: number | null
                ) => {
                    countUp(engine.transaction(), 'Queries');
                    return fetchPage(engine, self.cursor, start, size);
                },
                'getNumRecords()': (self: PaginationCursorValue) => self.cursor.size
            }
        },
        {
            name: 'Database.CursorFetchResult',
            prototype: FetchResultValue.prototype,
            methods: {
                'getNextIndex()': (self: FetchResultValue) => self.nextIndex,
                'getNumDeletedRecords()': (self: FetchResultValue) => self.deleted,
                'getRecords()': (self: FetchResultValue) => self.records,
                'isDone()': (self: FetchResultValue) => self.isDone
            }
        }
    ];
}

/** A page is filled up: rows that were deleted since the cursor was opened are passed over. */
function fetchPage(engine: Engine, cursor: QueryCursor, start: number | null, size: number | null): FetchResultValue {
    const { from, to } = rangeOf(cursor, start, size);
    const wanted = to - from;
    let deleted = 0;
    let place = from;
    for (let found = 0; found < wanted && place < cursor.size; place++) {
        if (cursor.isThere(place)) {
            found++;
        } else {
            deleted++;
        }
    }
    const records = counted(engine, cursor.records(from, place));
    return new FetchResultValue(records, place, deleted, place >= cursor.size);
}

/** "Calling the Cursor.fetch() method counts against the SOQL query limit", and there is a limit of its own. */
function countFetch(engine: Engine): void {
    countUp(engine.transaction(), 'Queries');
    countUp(engine.transaction(), 'FetchCallsOnApexCursor');
}

/** "The rows fetched count against the SOQL query row limit." */
function counted(engine: Engine, records: ListValue): ListValue {
    countUp(engine.transaction(), 'QueryRows', records.items.length);
    return records;
}

/** @throws FatalCursorException outside of the cursor; the text is our own */
function rangeOf(
    cursor: QueryCursor,
    position: number | null,
    count: number | null
): { readonly from: number; readonly to: number } {
    if (position === null || count === null) {
        throw nullPointer();
    }
    if (position < 0 || count < 0 || position > cursor.size) {
        throw fatal(`The cursor has ${cursor.size} rows: ${count} from position ${position} cannot be fetched`);
    }
    return { from: position, to: position + count };
}

function fatal(message: string): ReturnType<typeof platformException> {
    return platformException('FatalCursorException', message);
}
