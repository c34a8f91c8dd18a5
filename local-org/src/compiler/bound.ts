/**
 * The bound tree: what the binder makes of a checked syntax tree and the emitter turns into JavaScript. Every name is
 * resolved, every expression typed, every implicit conversion explicit; the emitter decides nothing about Apex's rules.
 * A method body that had an error is absent (`undefined`), the rest of the class is still there.
 */
import type { DmlOperation, Located } from './ast.js';
import type { SoqlQuery, SoslQuery } from './soqlAst.js';
import type { ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol } from './symbols.js';
import type { ClassType, Type } from './types.js';
import type { ObjectSchema } from '../schema/model.js';

// Declarations -------------------------------------------------------------------------------------------------------

export interface BoundClass {
    readonly symbol: ClassSymbol;
    /** Static field initialisers and static blocks, in source order. */
    readonly staticInitializers: readonly BoundInitializer[];
    /** Instance field initialisers and blocks, in source order. */
    readonly instanceInitializers: readonly BoundInitializer[];
    readonly constructors: readonly BoundMethod[];
    readonly methods: readonly BoundMethod[];
    readonly properties: readonly BoundProperty[];
    readonly inner: readonly BoundClass[];
    /** Interface methods (own and inherited through super classes) to the method of this class that implements each, where the keys differ. */
    readonly bridges: readonly { readonly from: MethodSymbol; readonly to: MethodSymbol }[];
}

export type BoundInitializer =
    | { readonly kind: 'field'; readonly field: FieldSymbol; readonly value: BoundExpression; readonly at: Located }
    | { readonly kind: 'block'; readonly body: BoundBody; readonly at: Located };

export interface BoundMethod {
    readonly symbol: MethodSymbol;
    readonly parameters: readonly LocalSymbol[];
    /** undefined: abstract, or not compiled because of errors (see hasErrors) */
    readonly body: BoundBody | undefined;
    readonly hasErrors: boolean;
    readonly at: Located;
}

export interface BoundProperty {
    readonly field: FieldSymbol;
    readonly getter: BoundBody | undefined;
    readonly setter: BoundBody | undefined;
    /** the `value` parameter of the setter */
    readonly setterValue: LocalSymbol | undefined;
    readonly at: Located;
}

export interface BoundBody {
    readonly statements: readonly BoundStatement[];
    readonly endLine: number;
}

export interface BoundTrigger {
    readonly name: string;
    readonly object: ObjectSchema;
    readonly events: readonly string[];
    readonly body: BoundBody | undefined;
    readonly file: string;
}

export interface BoundAnonymous {
    readonly classes: readonly BoundClass[];
    /** Methods declared at the top level, as static methods of the block. */
    readonly methods: readonly BoundMethod[];
    readonly body: BoundBody | undefined;
}

// Statements ---------------------------------------------------------------------------------------------------------

export type BoundStatement = Located &
    (
        | { readonly kind: 'Block'; readonly body: BoundBody }
        | { readonly kind: 'Local'; readonly local: LocalSymbol; readonly value: BoundExpression | undefined }
        | { readonly kind: 'Expression'; readonly expression: BoundExpression }
        | {
              readonly kind: 'If';
              readonly condition: BoundExpression;
              readonly then: BoundStatement;
              readonly else: BoundStatement | undefined;
          }
        | { readonly kind: 'While'; readonly condition: BoundExpression; readonly body: BoundStatement }
        | { readonly kind: 'DoWhile'; readonly body: BoundStatement; readonly condition: BoundExpression }
        | {
              readonly kind: 'For';
              readonly initializer: readonly BoundStatement[];
              readonly condition: BoundExpression | undefined;
              readonly update: readonly BoundExpression[];
              readonly body: BoundStatement | undefined;
          }
        | {
              readonly kind: 'ForEach';
              readonly local: LocalSymbol;
              /** list, set, iterable: any `Iterable<T>`; query and queryList: a SOQL for loop by record or by chunk of 200 */
              readonly over: 'list' | 'set' | 'iterable' | 'query' | 'queryList';
              readonly iterable: BoundExpression;
              /** conversion of the element to the local's type */
              readonly conversion: Conversion | undefined;
              readonly body: BoundStatement | undefined;
          }
        | {
              readonly kind: 'Switch';
              readonly subject: BoundExpression;
              readonly cases: readonly BoundCase[];
              readonly else: BoundBody | undefined;
          }
        | {
              readonly kind: 'Try';
              readonly body: BoundBody;
              readonly catches: readonly {
                  readonly local: LocalSymbol;
                  readonly type: ClassType;
                  readonly body: BoundBody;
              }[];
              readonly finally: BoundBody | undefined;
          }
        | { readonly kind: 'Return'; readonly value: BoundExpression | undefined }
        | { readonly kind: 'Throw'; readonly value: BoundExpression }
        | { readonly kind: 'Break' }
        | { readonly kind: 'Continue' }
        | {
              readonly kind: 'Dml';
              readonly operation: DmlOperation;
              /** As stated, or the default of the class's API version. */
              readonly access: 'user' | 'system';
              readonly isAccessStated: boolean;
              readonly value: BoundExpression;
              readonly externalId: string | undefined;
              readonly merged: BoundExpression | undefined;
          }
        | { readonly kind: 'RunAs'; readonly user: BoundExpression; readonly body: BoundBody }
    );

export type BoundCase = Located &
    (
        | { readonly kind: 'values'; readonly values: readonly BoundExpression[]; readonly body: BoundBody }
        | { readonly kind: 'type'; readonly local: LocalSymbol; readonly type: Type; readonly body: BoundBody }
    );

// Expressions --------------------------------------------------------------------------------------------------------

/** Types on which arithmetic works directly; both operands have been converted to it. */
export type ArithmeticKind = 'Integer' | 'Long' | 'Double' | 'Decimal';

/** How two operands are compared; both have been converted to it. `Object` is equality at run time by the values' own types. */
export type ComparisonKind =
    ArithmeticKind | 'Boolean' | 'String' | 'Id' | 'Date' | 'Datetime' | 'Time' | 'Enum' | 'Object';

/**
 * Implicit and explicit value conversions. Widenings of numbers, and String to Id (checks and makes 18 characters).
 * `DoubleToDecimal`, `DecimalToDouble`, ... ; explicit casts between numbers use the narrowing ones.
 */
export type Conversion =
    | 'IntegerToLong'
    | 'IntegerToDouble'
    | 'IntegerToDecimal'
    | 'LongToDouble'
    | 'LongToDecimal'
    | 'DoubleToDecimal'
    | 'DecimalToDouble'
    | 'LongToInteger'
    | 'DoubleToInteger'
    | 'DoubleToLong'
    | 'DecimalToInteger'
    | 'DecimalToLong'
    | 'StringToId'
    | 'DateToDatetime'
    | 'DatetimeToDate'
    /** one row or QueryException: `Account a = [SELECT ...]`, and `[SELECT ...].Name` */
    | 'QueryToSObject';

export type BoundExpression = Located & { readonly type: Type } & (
        | { readonly kind: 'Null' }
        | { readonly kind: 'Boolean'; readonly value: boolean }
        | { readonly kind: 'Integer'; readonly value: number }
        | { readonly kind: 'Long'; readonly text: string }
        | { readonly kind: 'Double'; readonly text: string }
        | { readonly kind: 'Decimal'; readonly text: string }
        | { readonly kind: 'String'; readonly value: string }
        | { readonly kind: 'Local'; readonly local: LocalSymbol }
        | { readonly kind: 'This' }
        /** Field or property of a user or platform class. `target` undefined: static. `direct`: the backing field, inside the property's own accessors, or a plain field. */
        | {
              readonly kind: 'Field';
              readonly target: BoundExpression | undefined;
              readonly field: FieldSymbol;
              readonly direct: boolean;
          }
        /** Field of a record; `field` is the canonical API name, or the relationship name. */
        | {
              readonly kind: 'RecordField';
              readonly target: BoundExpression;
              readonly field: string;
              readonly access: 'field' | 'parent' | 'children';
          }
        | {
              readonly kind: 'Call';
              readonly method: MethodSymbol;
              /** undefined: static */
              readonly target: BoundExpression | undefined;
              /** super: `super.m()`, not dispatched */
              readonly dispatch: 'static' | 'virtual' | 'super';
              readonly arguments: readonly BoundExpression[];
          }
        /** `this(...)`, `super(...)`; constructor undefined: the implicit one */
        | {
              readonly kind: 'ConstructorCall';
              readonly callee: 'this' | 'super';
              readonly owner: ClassSymbol;
              readonly constructor_: MethodSymbol | undefined;
              readonly arguments: readonly BoundExpression[];
          }
        | {
              readonly kind: 'New';
              readonly type: ClassType;
              readonly constructor_: MethodSymbol | undefined;
              readonly arguments: readonly BoundExpression[];
          }
        /** `new Account(...)`; schema undefined never: `new SObject()` is refused */
        | {
              readonly kind: 'NewRecord';
              readonly schema: ObjectSchema;
              readonly fields: readonly {
                  readonly field: string;
                  readonly access: 'field' | 'parent';
                  readonly value: BoundExpression;
              }[];
          }
        | { readonly kind: 'NewList'; readonly type: ClassType; readonly elements: readonly BoundExpression[] }
        /** `new Integer[n]`: n nulls */
        | { readonly kind: 'NewArray'; readonly type: ClassType; readonly size: BoundExpression }
        | { readonly kind: 'NewSet'; readonly type: ClassType; readonly elements: readonly BoundExpression[] }
        | {
              readonly kind: 'NewMap';
              readonly type: ClassType;
              readonly entries: readonly { readonly key: BoundExpression; readonly value: BoundExpression }[];
          }
        | { readonly kind: 'Index'; readonly target: BoundExpression; readonly index: BoundExpression }
        | {
              readonly kind: 'Assign';
              readonly target: BoundTarget;
              readonly value: BoundExpression;
          }
        /**
         * `target op= value`, and `++`/`--` (value 1): read once, compute, convert back, store. `result`: what the expression
         * yields, the old value for postfix operators.
         */
        | {
              readonly kind: 'Update';
              readonly target: BoundTarget;
              readonly operation: BinaryOperation;
              /** conversion of the current value to the operation's kind */
              readonly read: Conversion | undefined;
              readonly value: BoundExpression;
              /** conversion of the result to the target's type */
              readonly write: Conversion | undefined;
              readonly result: 'new' | 'old';
          }
        | {
              readonly kind: 'Binary';
              readonly operation: BinaryOperation;
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        | {
              readonly kind: 'Compare';
              readonly operator: '<' | '<=' | '>' | '>=' | '==' | '!=';
              readonly on: ComparisonKind;
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        /** `===`, `!==` */
        | {
              readonly kind: 'Identity';
              readonly negated: boolean;
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        | {
              readonly kind: 'Logical';
              readonly operator: '&&' | '||';
              readonly left: BoundExpression;
              readonly right: BoundExpression;
          }
        | { readonly kind: 'Not'; readonly operand: BoundExpression }
        | { readonly kind: 'Negate'; readonly on: ArithmeticKind; readonly operand: BoundExpression }
        | { readonly kind: 'Complement'; readonly on: 'Integer' | 'Long'; readonly operand: BoundExpression }
        | { readonly kind: 'Coalesce'; readonly left: BoundExpression; readonly right: BoundExpression }
        | {
              readonly kind: 'Conditional';
              readonly condition: BoundExpression;
              readonly then: BoundExpression;
              readonly else: BoundExpression;
          }
        | { readonly kind: 'Convert'; readonly conversion: Conversion; readonly operand: BoundExpression }
        /** Reference cast, checked at run time (`System.TypeException`: Invalid conversion from runtime type A to B) unless it cannot fail. */
        | { readonly kind: 'Cast'; readonly operand: BoundExpression; readonly checked: boolean }
        | { readonly kind: 'InstanceOf'; readonly operand: BoundExpression; readonly of: Type }
        /** `Foo.class` */
        | { readonly kind: 'TypeLiteral'; readonly of: Type }
        /** `Account.SObjectType`, `Schema.Account.SObjectType`, `Account.getSObjectType` is a Call */
        | { readonly kind: 'SObjectTypeToken'; readonly schema: ObjectSchema }
        /** `Account.Name`, `Schema.Account.fields.Name`, `Schema.SObjectType.Account.fields.Name` come down to it */
        | { readonly kind: 'SObjectFieldToken'; readonly schema: ObjectSchema; readonly field: string }
        /** `Schema.SObjectType.Account` (DescribeSObjectResult), `.fields`, `.fields.Name` (DescribeFieldResult), `.fieldSets.X` */
        | {
              readonly kind: 'Describe';
              readonly schema: ObjectSchema;
              readonly of: 'object' | 'field' | 'fields' | 'fieldSets' | 'fieldSet';
              readonly member: string | undefined;
          }
        | { readonly kind: 'Label'; readonly namespace: string; readonly name: string }
        /** `Trigger.new`, `Trigger.isInsert`, ...: name in the catalogue's case */
        | { readonly kind: 'TriggerContext'; readonly name: string }
        /** evaluates `receiver` into `temp`; null gives null, else `rest`, which reads `temp` */
        | {
              readonly kind: 'SafeNavigation';
              readonly receiver: BoundExpression;
              readonly temp: LocalSymbol;
              readonly rest: BoundExpression;
          }
        | {
              readonly kind: 'Query';
              readonly query: BoundQuery;
              /** Whether only a locator of its rows is wanted: `Database.getQueryLocator([SELECT ...])`. */
              readonly isLocator?: boolean;
          }
        | {
              readonly kind: 'Search';
              readonly query: SoslQuery;
              /** As stated, or the default of the class's API version. */
              readonly access: 'user' | 'system';
              readonly binds: readonly BoundExpression[];
          }
    );

export type BinaryOperation =
    | { readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/'; readonly on: ArithmeticKind }
    | {
          readonly kind: 'bitwise';
          readonly operator: '&' | '|' | '^' | '<<' | '>>' | '>>>';
          readonly on: 'Integer' | 'Long';
      }
    | { readonly kind: 'boolean'; readonly operator: '&' | '|' | '^' }
    | { readonly kind: 'concat' }
    /** Date +- Integer days, Datetime +- Decimal days, Time +- Integer ms: the right side is converted to `amount` */
    | {
          readonly kind: 'date';
          readonly operator: '+' | '-';
          readonly on: 'Date' | 'Datetime' | 'Time';
          readonly amount: ArithmeticKind;
      };

/** What can be assigned to. */
export type BoundTarget = Extract<BoundExpression, { kind: 'Local' | 'Field' | 'RecordField' | 'Index' }>;

/** An inline query: its tree with every name checked, and its binds in the order in which they occur in the tree. */
export interface BoundQuery {
    readonly query: SoqlQuery;
    readonly object: ObjectSchema | undefined;
    /** rows: `List<X>`; count: `SELECT COUNT()`; aggregate: `List<AggregateResult>` */
    readonly shape: 'rows' | 'count' | 'aggregate';
    readonly binds: readonly BoundExpression[];
    /** As stated, or the default of the class's API version. */
    readonly access: 'user' | 'system';
    readonly isAccessStated: boolean;
}
