/** What the query engine asks of the parts of the org around it. */
import type { Transaction } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import type { FieldReference } from '../formula/environment.js';
import type { Row, RowValues } from '../store/row.js';
import type { Store } from '../store/store.js';
import type { Table } from '../store/table.js';

/** Whether a row may be seen. */
export type RowTest = (row: Row, table: Table) => boolean;

/** Permissions and sharing, of the running user. */
export interface QueryAccess {
    canReadObject(object: ObjectSchema): boolean;
    canReadField(object: ObjectSchema, field: FieldSchema): boolean;
    /** The rows that sharing lets the user see; asked once for each object of a query. @returns undefined when that is all */
    visibleRows(object: ObjectSchema): RowTest | undefined;
    /**
     * The rows of `USING SCOPE`, for scopes other than `everything` and `mine`.
     *
     * @param name lower case
     * @returns undefined when the scope is not known
     */
    scope(name: string, object: ObjectSchema): RowTest | undefined;
    /** Whether the class that runs enforces sharing in system mode as well; absent: never. */
    enforcesSharing?(): boolean;
    /** Called before rows of an object are read, for those that are written only then: share rows of owners. */
    beforeReading?(object: ObjectSchema): void;
    /**
     * The rows of an object that is computed when it is asked for: `UserRecordAccess`.
     *
     * @param wanted values that the query wants of a field; undefined when it does not say
     * @returns undefined for objects with rows of their own
     */
    computedRows?(object: ObjectSchema, wanted: WantedValues): readonly RowValues[] | undefined;
}

/** @param field canonical name */
export type WantedValues = (field: string) => readonly ApexValue[] | undefined;

/** Formula fields. */
export interface QueryFormulas {
    /**
     * Called once for a field and query.
     *
     * @returns what computes the value of the field from those of others; the result is of the field's Apex type
     */
    compile(object: ObjectSchema, field: FieldSchema): FormulaReader;
}

/** @param read the value of a field of the row or of its parents */
export type FormulaReader = (read: (reference: FieldReference) => ApexValue) => ApexValue;

/** Governor limits: each may throw a LimitException. */
export interface QueryCounters {
    /** A query was issued. */
    query(object: ObjectSchema): void;
    /** A query has child queries: `Limits.getAggregateQueries` counts those. */
    childQueries(count: number): void;
    /** Rows were read, as the platform counts them. */
    rows(count: number, object: ObjectSchema): void;
}

/** What a query that is about to run reads, for rows that are made when they are asked for. */
export interface QueryNeeds {
    /** The object in FROM. */
    readonly object: ObjectSchema;
    /** All objects and fields of all clauses and child queries. */
    uses(): Iterable<[ObjectSchema, ReadonlySet<FieldSchema>]>;
    /**
     * The values that all rows of the result have one of.
     *
     * @param column canonical: `EntityDefinition.QualifiedApiName`
     * @returns undefined when the query does not say
     */
    wanted(column: string): readonly ApexValue[] | undefined;
    /** Names of all objects. */
    objectNames(): readonly string[];
}

/** FOR UPDATE, FOR VIEW and FOR REFERENCE. */
export interface QueryEffects {
    /** @throws QueryException when another transaction holds a row */
    lock(object: ObjectSchema, ids: readonly string[]): void;
    /** Notes that records were viewed or referenced: `LastViewedDate`, `LastReferencedDate`, `RecentlyViewed`. */
    touch(how: 'VIEW' | 'REFERENCE', object: ObjectSchema, ids: readonly string[]): void;
}

/** Settings of the org. */
export interface QueryOrg {
    /** First month of the fiscal year, 1 to 12. */
    readonly fiscalYearStart: number;
    /** Whether a fiscal year has the number of the calendar year in which it begins; else of that in which it ends. */
    readonly isFiscalYearNamedByStart: boolean;
    /** ISO code of the org's currency. */
    readonly currency: string;
}

/** The fiscal year of new orgs, and their currency in the United States. */
export const defaultOrg: QueryOrg = { fiscalYearStart: 1, isFiscalYearNamedByStart: false, currency: 'USD' };

/** What of the running transaction matters to queries. */
export type QueryTransaction = Pick<Transaction, 'now' | 'timeZone' | 'locale' | 'userId' | 'user'>;

export interface QuerySurroundings {
    readonly schema: Schema;
    readonly store: Store;
    transaction(): QueryTransaction;
    readonly access?: QueryAccess;
    readonly formulas?: QueryFormulas;
    readonly counters?: QueryCounters;
    /** Makes rows that are only there when a query asks for them. */
    prepare?(needs: QueryNeeds): void;
    readonly effects?: QueryEffects;
    readonly org?: QueryOrg;
}

/** How a query is run. */
export interface QueryOptions {
    /** `user`: permissions on objects and fields are enforced, and sharing. */
    readonly access: 'user' | 'system';
    /** Whether sharing is enforced: of the class (`with sharing`); by default in user mode only. */
    readonly isShared?: boolean;
    /** A part of something else that has counted: rows and the query itself count for no limit. */
    readonly isUncounted?: boolean;
}

/** `details` of the QueryException of user mode, for `getInaccessibleFields`. */
export interface InaccessibleFields {
    /** Field names by object name. */
    readonly inaccessibleFields: ReadonlyMap<string, ReadonlySet<string>>;
}
