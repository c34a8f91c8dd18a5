/** The shape of what is special about a standard object. */
import type { DatabaseError } from '../../../library/schema/databaseError.js';
import type { DmlRow, Values } from '../rows.js';
import type { DmlSurroundings } from '../surroundings.js';

export interface BehaviourContext {
    readonly surroundings: DmlSurroundings;
    /** Writes a row of another object that comes with this one, without triggers. @returns its id */
    write(object: string, values: Values): string;
    /** Changes a row of another object, without triggers. */
    change(id: string, values: Values): void;
}

export interface Behaviour {
    /** Required fields that {@link defaults} or {@link derive} fill. */
    readonly derived?: readonly string[];
    /** The lookup to the record that has totals of these: its `derive` computes it anew when they change. */
    readonly touches?: string;
    /** Fills what a new row does not state, before its triggers run. */
    defaults?(values: Values, context: BehaviourContext): void;
    /** Computes what follows from other fields, after before triggers and before the checks. */
    derive?(row: DmlRow, context: BehaviourContext): void;
    /** Checks of the platform. */
    check?(row: DmlRow, context: BehaviourContext): readonly DatabaseError[];
    /** After the row was stored, before its after triggers run. */
    stored?(row: DmlRow, context: BehaviourContext): void;
}
