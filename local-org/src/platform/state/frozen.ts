/** How the state of a job is written down: JSON, so that it can be kept with the org's data. */

/** A value without parts, or where an object stands in the table. */
export type Frozen =
    | null
    | boolean
    /** An Integer. */
    | number
    /** A String or Id. */
    | string
    | FrozenScalar
    | { readonly ref: number };

/** Values that are the same when they look the same, by kind. */
export type FrozenScalar =
    | { readonly kind: 'long' | 'decimal'; readonly text: string }
    | {
          readonly kind: 'double' | 'datetime' | 'date' | 'time';
          readonly number: number | 'NaN' | 'Infinity' | '-Infinity';
      }
    | { readonly kind: 'blob'; readonly base64: string }
    | { readonly kind: 'enum'; readonly type: string; readonly name: string }
    | { readonly kind: 'type'; readonly name: string }
    | { readonly kind: 'objectToken'; readonly object: string }
    | { readonly kind: 'fieldToken'; readonly object: string; readonly field: string }
    /** A platform object that has no written form: it is kept in memory. */
    | { readonly kind: 'held'; readonly number: number; readonly type: string };

export type Fields = Readonly<Record<string, Frozen>>;

/** Objects with an identity: several values may refer to one. */
export type FrozenObject =
    | { readonly kind: 'list' | 'set'; readonly type: string; readonly items: readonly Frozen[] }
    | { readonly kind: 'map'; readonly type: string; readonly pairs: readonly (readonly [Frozen, Frozen])[] }
    | {
          readonly kind: 'record';
          readonly object: string;
          readonly values: Fields;
          readonly relations: Fields;
          readonly queried: readonly string[] | null;
      }
    | { readonly kind: 'object'; readonly type: string; readonly fields: Fields }
    | {
          readonly kind: 'exception';
          readonly type: string;
          readonly isUser: boolean;
          readonly message: string | null;
          readonly cause: Frozen;
          readonly fields: Fields;
      };

export interface FrozenGraph {
    readonly root: Frozen;
    readonly objects: readonly FrozenObject[];
}
