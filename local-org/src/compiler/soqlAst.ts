/** The syntax tree of SOQL, the same for inline queries and for query text given at run time. */
import type { Expression, Located } from './ast.js';

export interface SoqlQuery extends Located {
    readonly kind: 'SoqlQuery';
    readonly select: readonly SelectItem[];
    /** The first entry is the object (or, in a sub-query, the child relationship); further ones are `FROM Contact c, c.Account a`. */
    readonly from: readonly FromItem[];
    readonly usingScope: string | undefined;
    readonly where: Condition | undefined;
    /** In source order: USER_MODE, SYSTEM_MODE, SECURITY_ENFORCED, DATA CATEGORY ... (see WithClause). */
    readonly with: WithClause | undefined;
    readonly groupBy: GroupBy | undefined;
    readonly having: Condition | undefined;
    readonly orderBy: readonly OrderItem[];
    readonly limit: Value | undefined;
    readonly offset: Value | undefined;
    readonly allRows: boolean;
    /** FOR VIEW, FOR REFERENCE, FOR UPDATE; UPDATE TRACKING, UPDATE VIEWSTAT as `UPDATE TRACKING`. Upper case. */
    readonly for: readonly string[];
    /** The query as written, one line, for messages. */
    readonly text: string;
}

export type SelectItem = FieldItem | FunctionItem | SubQueryItem | TypeofItem | FieldsItem;

/** `Account.Owner.Name`, alias only in grouped queries */
export interface FieldItem extends Located {
    readonly kind: 'Field';
    readonly path: readonly string[];
    readonly alias: string | undefined;
}

/** `COUNT()`, `COUNT(Id) n`, `CALENDAR_YEAR(convertTimezone(CreatedDate))`, `toLabel(Status)`, `FORMAT(Amount)`, `GROUPING(x)` */
export interface FunctionItem extends Located {
    readonly kind: 'Function';
    readonly call: FunctionCall;
    readonly alias: string | undefined;
}

export interface SubQueryItem extends Located {
    readonly kind: 'SubQuery';
    readonly query: SoqlQuery;
}

export interface TypeofItem extends Located {
    readonly kind: 'Typeof';
    readonly field: readonly string[];
    readonly whens: readonly { readonly object: string; readonly fields: readonly (readonly string[])[] }[];
    readonly else: readonly (readonly string[])[] | undefined;
}

/** `FIELDS(ALL)`, `FIELDS(CUSTOM)`, `FIELDS(STANDARD)` */
export interface FieldsItem extends Located {
    readonly kind: 'Fields';
    readonly set: 'ALL' | 'CUSTOM' | 'STANDARD';
}

export interface FromItem extends Located {
    readonly path: readonly string[];
    readonly alias: string | undefined;
}

export interface FunctionCall extends Located {
    readonly kind: 'Call';
    /** As written. */
    readonly name: string;
    readonly arguments: readonly FunctionArgument[];
}

export type FunctionArgument =
    | { readonly kind: 'Path'; readonly path: readonly string[] }
    | FunctionCall
    | { readonly kind: 'Value'; readonly value: Value };

/** What stands on the left of a comparison. */
export type Operand = FieldOperand | FunctionCall;

export interface FieldOperand extends Located {
    readonly kind: 'FieldOperand';
    readonly path: readonly string[];
}

export type Condition = AndCondition | OrCondition | NotCondition | Comparison;

export interface AndCondition extends Located {
    readonly kind: 'And';
    readonly conditions: readonly Condition[];
}

export interface OrCondition extends Located {
    readonly kind: 'Or';
    readonly conditions: readonly Condition[];
}

export interface NotCondition extends Located {
    readonly kind: 'Not';
    readonly condition: Condition;
}

export type ComparisonOperator =
    '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

export interface Comparison extends Located {
    readonly kind: 'Comparison';
    readonly operand: Operand;
    readonly operator: ComparisonOperator;
    readonly value: Value;
}

export type Value =
    | ({ readonly kind: 'String'; readonly value: string } & Located)
    | ({ readonly kind: 'Number'; readonly text: string } & Located)
    | ({ readonly kind: 'Currency'; readonly isoCode: string; readonly text: string } & Located)
    | ({ readonly kind: 'Boolean'; readonly value: boolean } & Located)
    | ({ readonly kind: 'Null' } & Located)
    /** 2026-01-31 */
    | ({ readonly kind: 'Date'; readonly text: string } & Located)
    /** 10:00:00Z */
    | ({ readonly kind: 'Time'; readonly text: string } & Located)
    /** 2026-01-31T10:00:00Z */
    | ({ readonly kind: 'Datetime'; readonly text: string } & Located)
    /** TODAY, LAST_N_DAYS:30 (name in upper case, n where there is one) */
    | ({ readonly kind: 'DateLiteral'; readonly name: string; readonly n: number | undefined } & Located)
    /** `:expression` in Apex; in query text given at run time the expression is the name (dotted names allowed) */
    | ({ readonly kind: 'Bind'; readonly expression: Expression } & Located)
    | ({ readonly kind: 'List'; readonly values: readonly Value[] } & Located)
    | ({ readonly kind: 'SubQuery'; readonly query: SoqlQuery } & Located);

export interface GroupBy extends Located {
    readonly mode: 'PLAIN' | 'ROLLUP' | 'CUBE';
    readonly items: readonly Operand[];
}

export interface OrderItem extends Located {
    readonly operand: Operand;
    readonly direction: 'ASC' | 'DESC';
    readonly nulls: 'FIRST' | 'LAST' | undefined;
}

export interface WithClause extends Located {
    readonly mode: 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED' | 'OTHER';
    /** As written, for messages about what is not supported. */
    readonly text: string;
}

export interface SoslQuery extends Located {
    readonly kind: 'SoslQuery';
    /** As written, one line, without brackets. */
    readonly text: string;
    /** All binds in the order in which they are written: of FIND, of each RETURNING, of WITH, of LIMIT. */
    readonly binds: readonly Expression[];
    /** What is looked for, its escapes as written; undefined when a bind gives it, the first of all. */
    readonly find: string | undefined;
    readonly group: SearchGroup;
    readonly returning: readonly SoslReturning[];
    readonly with: readonly SoslWith[];
    readonly limit: Value | undefined;
    /** UPDATE TRACKING, UPDATE VIEWSTAT: as written. */
    readonly update: string | undefined;
}

/** IN ... FIELDS */
export type SearchGroup = 'ALL' | 'EMAIL' | 'NAME' | 'PHONE' | 'SIDEBAR';

/** `Account(Id, Name WHERE ... ORDER BY ... LIMIT ...)` */
export interface SoslReturning {
    readonly object: string;
    /** As written. */
    readonly fields: readonly string[];
    /** The same as a query of the object, to be narrowed to what is found; without fields it selects the id. */
    readonly query: SoqlQuery;
    /** How many binds it has. */
    readonly bindCount: number;
    readonly listView: string | undefined;
}

/** `WITH DIVISION = 'x'`, `WITH SPELL_CORRECTION = false`, `WITH USER_MODE` */
export interface SoslWith {
    /** The first word behind WITH, upper case. */
    readonly name: string;
    /** As written. */
    readonly text: string;
}
