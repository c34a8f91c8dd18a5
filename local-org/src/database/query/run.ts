/** One execution of a query, and what is computed once for each. */
import type { ApexValue } from '../../language/values.js';
import type { Row } from '../store/row.js';
import type { BindSource } from './binds.js';
import type { QueryOptions, QueryTransaction, RowTest } from './seams.js';
import type { ObjectSchema } from '../../schema/model.js';

/** What all parts of one execution share. */
export interface Session {
    readonly transaction: QueryTransaction;
    /** Milliseconds since 1970; the same throughout. */
    readonly now: number;
    readonly binds: BindSource;
    readonly options: QueryOptions;
    /** ALL ROWS: rows of the recycle bin too. */
    readonly includesDeleted: boolean;
    /** What sharing lets the user see; undefined: all. */
    visible(object: ObjectSchema): RowTest | undefined;
    /** Counts rows that were read. */
    countRows(count: number, object: ObjectSchema): void;
}

/** The session as seen by one query or sub-query: with its constants. */
export interface Run {
    readonly session: Session;
    readonly constants: readonly unknown[];
}

/** A value that is the same for all rows. */
export type Constant<T> = (run: Run) => T;

/** Collects the constants of a plan: each is computed when a run begins, before any row is read. */
export class Constants {
    private readonly makers: ((session: Session) => unknown)[] = [];

    add<T>(make: (session: Session) => T): Constant<T> {
        const place = this.makers.length;
        this.makers.push(make);
        return (run) => run.constants[place] as T;
    }

    /** One that is made of others added before. */
    derive<T>(make: (run: Run) => T): Constant<T> {
        const place = this.makers.length;
        this.makers.push(() => undefined);
        this.derived.push([place, make]);
        return (run) => run.constants[place] as T;
    }

    private readonly derived: [number, (run: Run) => unknown][] = [];

    begin(session: Session): Run {
        const constants = this.makers.map((make) => make(session));
        const run: Run = { session, constants };
        for (const [place, make] of this.derived) {
            constants[place] = make(run);
        }
        return run;
    }
}

/** Reads a value of a row, or of a group of rows. */
export type Reader<R> = (row: R, run: Run) => ApexValue;
export type Predicate<R> = (row: R, run: Run) => boolean;
export type RowReader = Reader<Row>;
