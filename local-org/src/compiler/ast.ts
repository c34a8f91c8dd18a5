/**
 * The syntax tree of Apex: what the parser makes and the binder reads. Plain JSON, so that a tree can be cached.
 * Names keep the case of the source; whoever compares them folds case. Lines and columns count from 1.
 */
import type { SoqlQuery, SoslQuery } from './soqlAst.js';

/** Where a node starts in its file. */
export interface Located {
    readonly line: number;
    readonly column: number;
}

/** A name with its place, for diagnostics that point at the name. */
export interface Name extends Located {
    readonly text: string;
}

/** One segment of a type reference: `Map<String, Id>` is a segment with two arguments. */
export interface TypeSegment {
    readonly name: string;
    readonly arguments: readonly TypeReference[];
}

/** A type as written: `Outer.Inner`, `List<Account>`, `String[][]` (array depth 2). */
export interface TypeReference extends Located {
    readonly kind: 'TypeReference';
    readonly segments: readonly TypeSegment[];
    readonly arrayDepth: number;
}

/** A modifier keyword in lower case, `with sharing`, `without sharing` and `inherited sharing` as one. */
export interface Modifier extends Located {
    readonly name: string;
}

/** `@Name` or `@Name(value)` (key '') or `@Name(key=value other=value)`. */
export interface Annotation extends Located {
    readonly name: string;
    readonly parameters: readonly AnnotationParameter[];
}

export interface AnnotationParameter extends Located {
    readonly name: string;
    /** Text of the value without quotes; booleans and numbers as written. */
    readonly value: string;
    readonly isString: boolean;
}

export interface Modifiers {
    readonly keywords: readonly Modifier[];
    readonly annotations: readonly Annotation[];
}

// Declarations -------------------------------------------------------------------------------------------------------

/** A file: one top-level type or one trigger. */
export type CompilationUnit = TypeDeclaration | TriggerDeclaration | AnonymousBlock;

export type TypeDeclaration = ClassDeclaration | InterfaceDeclaration | EnumDeclaration;

export interface ClassDeclaration extends Located {
    readonly kind: 'Class';
    readonly modifiers: Modifiers;
    readonly name: Name;
    readonly extends: TypeReference | undefined;
    readonly implements: readonly TypeReference[];
    readonly members: readonly Member[];
    /** Line of the closing brace. */
    readonly endLine: number;
}

export interface InterfaceDeclaration extends Located {
    readonly kind: 'Interface';
    readonly modifiers: Modifiers;
    readonly name: Name;
    readonly extends: readonly TypeReference[];
    readonly members: readonly MethodDeclaration[];
    readonly endLine: number;
}

export interface EnumDeclaration extends Located {
    readonly kind: 'Enum';
    readonly modifiers: Modifiers;
    readonly name: Name;
    readonly constants: readonly Name[];
    readonly endLine: number;
}

export interface TriggerDeclaration extends Located {
    readonly kind: 'Trigger';
    readonly name: Name;
    readonly object: Name;
    /** `before insert`, `after undelete`, ... in lower case, one space. */
    readonly events: readonly Name[];
    readonly members: readonly Member[];
    readonly body: Block;
}

/** Anonymous Apex: declarations and statements in one list. */
export interface AnonymousBlock extends Located {
    readonly kind: 'Anonymous';
    readonly members: readonly Member[];
    readonly body: Block;
}

export type Member =
    | FieldDeclaration
    | PropertyDeclaration
    | MethodDeclaration
    | ConstructorDeclaration
    | InitializerBlock
    | TypeDeclaration;

export interface FieldDeclaration extends Located {
    readonly kind: 'Field';
    readonly modifiers: Modifiers;
    readonly type: TypeReference;
    readonly declarators: readonly VariableDeclarator[];
}

export interface VariableDeclarator extends Located {
    readonly name: Name;
    readonly initializer: Expression | undefined;
}

export interface PropertyDeclaration extends Located {
    readonly kind: 'Property';
    readonly modifiers: Modifiers;
    readonly type: TypeReference;
    readonly name: Name;
    readonly getter: Accessor | undefined;
    readonly setter: Accessor | undefined;
}

export interface Accessor extends Located {
    readonly modifiers: Modifiers;
    /** undefined for `get;` and `set;` */
    readonly body: Block | undefined;
}

export interface Parameter extends Located {
    readonly modifiers: Modifiers;
    readonly type: TypeReference;
    readonly name: Name;
}

export interface MethodDeclaration extends Located {
    readonly kind: 'Method';
    readonly modifiers: Modifiers;
    /** undefined for `void` */
    readonly returns: TypeReference | undefined;
    readonly name: Name;
    readonly parameters: readonly Parameter[];
    readonly body: Block | undefined;
}

export interface ConstructorDeclaration extends Located {
    readonly kind: 'Constructor';
    readonly modifiers: Modifiers;
    readonly name: Name;
    readonly parameters: readonly Parameter[];
    readonly body: Block;
}

export interface InitializerBlock extends Located {
    readonly kind: 'Initializer';
    readonly isStatic: boolean;
    readonly body: Block;
}

// Statements ---------------------------------------------------------------------------------------------------------

export type Statement =
    | Block
    | LocalVariableStatement
    | ExpressionStatement
    | IfStatement
    | WhileStatement
    | DoWhileStatement
    | ForStatement
    | ForEachStatement
    | SwitchStatement
    | TryStatement
    | ReturnStatement
    | ThrowStatement
    | BreakStatement
    | ContinueStatement
    | DmlStatement
    | RunAsStatement;

export interface Block extends Located {
    readonly kind: 'Block';
    readonly statements: readonly Statement[];
    readonly endLine: number;
    readonly endColumn: number;
}

export interface LocalVariableStatement extends Located {
    readonly kind: 'LocalVariable';
    readonly modifiers: Modifiers;
    readonly type: TypeReference;
    readonly declarators: readonly VariableDeclarator[];
}

export interface ExpressionStatement extends Located {
    readonly kind: 'ExpressionStatement';
    readonly expression: Expression;
}

export interface IfStatement extends Located {
    readonly kind: 'If';
    readonly condition: Expression;
    readonly then: Statement;
    readonly else: Statement | undefined;
}

export interface WhileStatement extends Located {
    readonly kind: 'While';
    readonly condition: Expression;
    readonly body: Statement;
}

export interface DoWhileStatement extends Located {
    readonly kind: 'DoWhile';
    readonly body: Statement;
    readonly condition: Expression;
}

export interface ForStatement extends Located {
    readonly kind: 'For';
    readonly initializer: LocalVariableStatement | readonly Expression[] | undefined;
    readonly condition: Expression | undefined;
    readonly update: readonly Expression[];
    readonly body: Statement | undefined;
}

export interface ForEachStatement extends Located {
    readonly kind: 'ForEach';
    readonly type: TypeReference;
    readonly name: Name;
    readonly iterable: Expression;
    readonly body: Statement | undefined;
}

export interface SwitchStatement extends Located {
    readonly kind: 'Switch';
    readonly subject: Expression;
    readonly cases: readonly SwitchCase[];
    readonly else: Block | undefined;
}

export interface SwitchCase extends Located {
    readonly when: WhenValues | WhenType;
    readonly body: Block;
}

/** `when 1, -2, 'a', null, ENUM_NAME`: literals, negative literals or names. */
export interface WhenValues {
    readonly kind: 'Values';
    readonly values: readonly Expression[];
}

/** `when Account a` */
export interface WhenType {
    readonly kind: 'Type';
    readonly type: TypeReference;
    readonly name: Name;
}

export interface TryStatement extends Located {
    readonly kind: 'Try';
    readonly body: Block;
    readonly catches: readonly CatchClause[];
    readonly finally: Block | undefined;
}

export interface CatchClause extends Located {
    readonly modifiers: Modifiers;
    readonly type: TypeReference;
    readonly name: Name;
    readonly body: Block;
}

export interface ReturnStatement extends Located {
    readonly kind: 'Return';
    readonly value: Expression | undefined;
}

export interface ThrowStatement extends Located {
    readonly kind: 'Throw';
    readonly value: Expression;
}

export interface BreakStatement extends Located {
    readonly kind: 'Break';
}

export interface ContinueStatement extends Located {
    readonly kind: 'Continue';
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export interface DmlStatement extends Located {
    readonly kind: 'Dml';
    readonly operation: DmlOperation;
    /** `as user`, `as system`, or neither */
    readonly access: 'user' | 'system' | undefined;
    readonly value: Expression;
    /** upsert: the external id field as written, one or more dotted names */
    readonly externalId: readonly Name[] | undefined;
    /** merge: the record or records that go */
    readonly merged: Expression | undefined;
}

/** `System.runAs(user) { ... }` */
export interface RunAsStatement extends Located {
    readonly kind: 'RunAs';
    readonly arguments: readonly Expression[];
    readonly body: Block;
}

// Expressions --------------------------------------------------------------------------------------------------------

export type Expression =
    | Literal
    | NameExpression
    | MemberExpression
    | CallExpression
    | ThisExpression
    | SuperExpression
    | ConstructorCall
    | NewObject
    | NewArray
    | NewCollection
    | NewMap
    | IndexExpression
    | UnaryExpression
    | IncrementExpression
    | BinaryExpression
    | AssignExpression
    | ConditionalExpression
    | CastExpression
    | InstanceOfExpression
    | TypeLiteral
    | SoqlExpression
    | SoslExpression;

export interface Literal extends Located {
    readonly kind: 'Literal';
    readonly type: 'null' | 'Boolean' | 'Integer' | 'Long' | 'Double' | 'String';
    /**
     * String: the text after escapes. Boolean: 'true' or 'false'. Numbers: digits as written without suffix
     * (`Double` holds both `1.5`, typed Decimal by the binder as the platform does, and `1.5d`, see isDouble).
     */
    readonly value: string;
    readonly isDouble?: boolean;
}

/** A bare name: variable, field, property, type or namespace; the binder decides. */
export interface NameExpression extends Located {
    readonly kind: 'Name';
    readonly name: string;
}

/** `target.name`, `target?.name` */
export interface MemberExpression extends Located {
    readonly kind: 'Member';
    readonly target: Expression;
    readonly name: Name;
    readonly isSafe: boolean;
}

/** `name(...)`, `target.name(...)`, `target?.name(...)` */
export interface CallExpression extends Located {
    readonly kind: 'Call';
    readonly target: Expression | undefined;
    readonly name: Name;
    readonly arguments: readonly Expression[];
    readonly isSafe: boolean;
}

export interface ThisExpression extends Located {
    readonly kind: 'This';
}

export interface SuperExpression extends Located {
    readonly kind: 'Super';
}

/** `this(...)` or `super(...)` at the start of a constructor */
export interface ConstructorCall extends Located {
    readonly kind: 'ConstructorCall';
    readonly callee: 'this' | 'super';
    readonly arguments: readonly Expression[];
}

/** `new T(...)`; also `new Account(Name = 'x')`, whose arguments are then AssignExpressions on NameExpressions. */
export interface NewObject extends Located {
    readonly kind: 'NewObject';
    readonly type: TypeReference;
    readonly arguments: readonly Expression[];
}

/** `new String[3]` (size) or `new String[]{...}` (elements); `type` is the element type. */
export interface NewArray extends Located {
    readonly kind: 'NewArray';
    readonly type: TypeReference;
    readonly size: Expression | undefined;
    readonly elements: readonly Expression[] | undefined;
}

/** `new List<T>{...}`, `new Set<T>{...}` */
export interface NewCollection extends Located {
    readonly kind: 'NewCollection';
    readonly type: TypeReference;
    readonly elements: readonly Expression[];
}

/** `new Map<K, V>{ k => v }` */
export interface NewMap extends Located {
    readonly kind: 'NewMap';
    readonly type: TypeReference;
    readonly entries: readonly MapEntry[];
}

export interface MapEntry {
    readonly key: Expression;
    readonly value: Expression;
}

export interface IndexExpression extends Located {
    readonly kind: 'Index';
    readonly target: Expression;
    readonly index: Expression;
}

export interface UnaryExpression extends Located {
    readonly kind: 'Unary';
    readonly operator: '+' | '-' | '!' | '~';
    readonly operand: Expression;
}

export interface IncrementExpression extends Located {
    readonly kind: 'Increment';
    readonly operator: '++' | '--';
    readonly isPrefix: boolean;
    readonly operand: Expression;
}

export type BinaryOperator =
    | '+'
    | '-'
    | '*'
    | '/'
    | '<<'
    | '>>'
    | '>>>'
    | '&'
    | '|'
    | '^'
    | '&&'
    | '||'
    | '??'
    | '<'
    | '<='
    | '>'
    | '>='
    | '=='
    | '!='
    | '<>'
    | '==='
    | '!==';

export interface BinaryExpression extends Located {
    readonly kind: 'Binary';
    readonly operator: BinaryOperator;
    readonly left: Expression;
    readonly right: Expression;
}

export type AssignOperator = '=' | '+=' | '-=' | '*=' | '/=' | '&=' | '|=' | '^=' | '<<=' | '>>=' | '>>>=';

export interface AssignExpression extends Located {
    readonly kind: 'Assign';
    readonly operator: AssignOperator;
    readonly target: Expression;
    readonly value: Expression;
}

export interface ConditionalExpression extends Located {
    readonly kind: 'Conditional';
    readonly condition: Expression;
    readonly then: Expression;
    readonly else: Expression;
}

export interface CastExpression extends Located {
    readonly kind: 'Cast';
    readonly type: TypeReference;
    readonly operand: Expression;
}

export interface InstanceOfExpression extends Located {
    readonly kind: 'InstanceOf';
    readonly operand: Expression;
    readonly type: TypeReference;
}

/** `Foo.class`; `void.class` has a type whose only segment is `void`. */
export interface TypeLiteral extends Located {
    readonly kind: 'TypeLiteral';
    readonly type: TypeReference;
}

/** `[SELECT ...]` */
export interface SoqlExpression extends Located {
    readonly kind: 'Soql';
    readonly query: SoqlQuery;
}

/** `[FIND ...]` */
export interface SoslExpression extends Located {
    readonly kind: 'Sosl';
    readonly query: SoslQuery;
}
