/**
 * The catalogue of compile errors: one entry per stable code, sorted by code. Texts follow the platform's own wording where
 * it is publicly known, so that a developer can search for them.
 */
import type { Located } from './ast.js';
import type { Reporter } from './world.js';

type Template = (...parts: readonly string[]) => string;

export const messages = {
    'abstract-method-body': () => 'Abstract methods cannot have a body',
    'abstract-method-call': (method: string) => `Abstract method cannot be called directly: ${method}`,
    'abstract-method-in-concrete-class': (method: string) =>
        `Abstract methods can only be declared in an abstract class: ${method}`,
    'accessor-missing': (property: string) => `Properties must have at least one of: get, set: ${property}`,
    'accessor-wider': (accessor: string, property: string) =>
        `Cannot declare ${accessor} accessor on ${property} property`,
    'add-error-field': () => 'addError must be invoked on an expression that is an exact SObject field reference',
    'add-error-safe': () => 'Safe navigation operator is not allowed between SObject field and addError',
    'ambiguous-method': (method: string) => `Ambiguous method signature: ${method}`,
    'annotation-not-allowed': (annotation: string, place: string) => `${annotation} is not allowed on ${place}`,
    'annotation-property-missing': (property: string) => `Required property is missing: ${property}`,
    'annotation-property-unknown': (property: string, annotation: string) =>
        `No such property, ${property}, defined on this annotation: ${annotation}`,
    'annotation-property-value': (property: string, type: string) =>
        `Invalid value for property ${property} expected type ${type}`,
    'arithmetic-types': () => 'Arithmetic expressions must use numeric arguments',
    'arithmetic-void': () => 'Arithmetic expressions are not allowed on void types',
    'assignment-target': () => 'Expression cannot be assigned',
    'assignment-type': (from: string, to: string) => `Illegal assignment from ${from} to ${to}`,
    'aura-duplicate-name': (name: string) => `AuraEnabled method and variable cannot have the same name: ${name}`,
    'aura-method-name': () => "Non static AuraEnabled methods must be named with a prefix 'get'",
    'aura-method-parameters': () => 'Non static AuraEnabled methods may not have parameters',
    'aura-overload': (method: string) => `Overload of AuraEnabled method: ${method} overload is not permitted`,
    'bitwise-complement': (type: string) => `Invalid type for bitwise negate: ${type}`,
    'bitwise-types': (operator: string) =>
        `${operator} operator can only be applied to Boolean expressions or to Integer or Long expressions`,
    'boolean-prefix': (operator: string) => `${operator} operator can only be applied to boolean expressions`,
    'break-outside-loop': () => 'Break statement must be in loop',
    'cast-impossible': (from: string, to: string) =>
        `Incompatible types since an instance of ${from} is never an instance of ${to}`,
    'catch-duplicate': (type: string) => `Exception type already caught: ${type}`,
    'catch-type': (type: string) => `Catch block variable must be of type exception: ${type}`,
    'circular-definition': (type: string) => `Circular definition: ${type}`,
    'comparison-types': (left: string, right: string) =>
        `Comparison arguments must be compatible types: ${left}, ${right}`,
    'condition-type': (type: string) => `Condition expression must be of type Boolean: ${type}`,
    'construct-abstract': (type: string) => `Abstract classes cannot be constructed: ${type}`,
    'construct-name-values': (type: string) =>
        `Invalid constructor syntax, name=value pairs can only be used for SObjects: ${type}`,
    'construct-needs-name-values': (type: string) => `Type requires name=value pair construction: ${type}`,
    'construct-type': (type: string) => `Type cannot be constructed: ${type}`,
    'constructor-call-instance-method': (method: string) =>
        `Cannot reference instance methods in a constructor invocation: ${method}`,
    'constructor-call-instance-variable': (name: string) =>
        `Cannot reference instance variables in a constructor invocation: ${name}`,
    'constructor-call-not-first': (callee: string) =>
        `Call to '${callee}()' must be the first statement in a constructor method`,
    'constructor-missing': (type: string, parameters: string) =>
        `Constructor not defined: [${type}].<Constructor>${parameters}`,
    'constructor-name': (name: string) => `Invalid constructor name: ${name}`,
    'constructor-not-visible': (type: string, parameters: string) =>
        `Constructor is not visible: [${type}].<Constructor>${parameters}`,
    'constructor-of-exception': (constructor: string) => `System exception constructor already defined: ${constructor}`,
    'constructor-returns-value': () => 'Constructors must not return a value',
    'continue-outside-loop': () => 'Continue statement must be in loop',
    'date-operand': () => 'Date expressions must use Integer or Long',
    'datetime-operand': () => 'Date/time expressions must use Integer or Double or Decimal',
    'declared-as': (what: string, needed: string) => `${what} must be declared as ${needed}`,
    'default-constructor': (type: string) => `No default constructor available in super type: ${type}`,
    'dml-type': (type: string) => `DML requires SObject or SObject list type: ${type}`,
    'duplicate-field': (name: string) => `Duplicate field: ${name}`,
    'duplicate-field-initialization': (field: string) => `Duplicate field initialization: ${field}`,
    'duplicate-interface': (type: string) => `Interface already implemented: ${type}`,
    'duplicate-method': (name: string, method: string, type: string) =>
        `Method already defined: ${name} ${method} from the type ${type}`,
    'duplicate-modifier': (modifier: string) => `Duplicate modifier: ${modifier}`,
    'duplicate-remote-action': () =>
        'Remote Action does not support two remote action methods with the same name and same number of parameters',
    'duplicate-trigger-event': (event: string) => `Duplicate Trigger Usage: ${event}`,
    'duplicate-type': (type: string) => `Type name already in use: ${type}`,
    'duplicate-variable': (name: string) => `Duplicate variable: ${name}`,
    'duplicate-web-service': (name: string) =>
        `Web Service does not support two web service methods with the same name: ${name}`,
    'element-type': (expected: string, found: string) =>
        `Initial expression is of incorrect type, expected: ${expected} but was: ${found}`,
    'exact-equality-type': (type: string) => `Exact equality operator only allowed for reference types: ${type}`,
    'exception-base': (type: string) => `Exception class must extend another Exception class: ${type}`,
    'exception-name': (type: string) => `Classes extending Exception must have a name ending in 'Exception': ${type}`,
    'expression-statement': () => 'Expression cannot be a statement.',
    'extends-final': (type: string) => `Non-virtual and non-abstract type cannot be extended: ${type}`,
    'field-missing': (field: string, object: string) => `Field does not exist: ${field} on ${object}`,
    'field-not-readable': (field: string, type: string) => `A value cannot be read from ${field} in type ${type}`,
    'field-not-writable': (field: string, type: string) => `A value cannot be stored to ${field} in type ${type}`,
    'final-assignment': (name: string) =>
        `Final members can only be assigned in their declaration, init blocks, or constructors: ${name}`,
    'final-local-assignment': (name: string) => `Final variable is assigned again: ${name}`,
    'for-each-iterable': (type: string) => `Loop must iterate over collection: ${type}`,
    'for-each-query-body': () => 'Loop with query must provide a statement',
    'for-each-variable': (expected: string, found: string) =>
        `Invalid loop variable type expected ${expected} was ${found}`,
    'identifier-characters': (name: string) => `Invalid character in identifier: ${name}`,
    'identifier-reserved': (name: string) => `Identifier name is reserved: ${name}`,
    'identifier-too-long': (name: string) => `Identifier name is too long: ${name}`,
    'identifier-type-reserved': (name: string) => `Identifier type is reserved: ${name}`,
    'illegal-integer': () => 'Illegal integer',
    'illegal-long': () => 'Illegal long',
    'implementation-visibility': (type: string, method: string) =>
        `${type}: Overriding implementations of global or public interface methods must be global or public: ${method}`,
    'increment-type': (form: string, type: string) =>
        `Unary ${form} can only be applied to numeric expressions: ${type}`,
    'index-list': (type: string) => `Expression must be a list type: ${type}`,
    'index-type': (type: string) => `List index must be of type Integer: ${type}`,
    'inequality-type': (type: string) => `Inequality operator not allowed for this type: ${type}`,
    'inner-static-block': () => 'Inner types are not allowed to have static blocks',
    'inner-type-in-inner-type': () => 'Inner types are not allowed to have inner types',
    'instance-field-in-static-context': (field: string, type: string) =>
        `Non static field cannot be referenced from a static context: ${field} from the type ${type}`,
    'instance-method-in-static-context': (method: string) =>
        `Non static method cannot be referenced from a static context: ${method}`,
    'instanceof-always-false': (from: string, to: string) =>
        `Operation instanceof is always false since an instance of ${from} is never an instance of ${to}`,
    'instanceof-always-true': (from: string, to: string) =>
        `Operation instanceof is always true since an instance of ${from} is always an instance of ${to}`,
    'invalid-interface': (type: string) => `Invalid interface: ${type}`,
    'invalid-super-type': (type: string) => `Invalid super type: ${type}`,
    'invalid-type': (type: string) => `Invalid type: ${type}`,
    'invocable-other-annotations': () => 'The only annotation that can be used with InvocableMethod is Deprecated',
    'invocable-parameter-count': () => 'Only one parameter is supported on methods with @Invocable annotation',
    'invocable-parameter-type': (type: string) =>
        `Unsupported parameter type ${type}. Valid invocable parameters must be List types like List<T> where T is a supported type`,
    'json-access-empty': () => 'At least one JSON serialization control parameter must be specified',
    'label-missing': (name: string) => `External string does not exist: ${name}`,
    'list-initializer': (found: string, element: string) =>
        `Invalid initializer type ${found} found for List<${element}>: expected an Integer or a List of type ${element}`,
    'logical-type': () => 'Logical operator can only be applied to Boolean',
    'map-initializer': (found: string, key: string, value: string) =>
        `Invalid initializer type ${found} found for Map<${key},${value}>: expected a Map with the same key and value types, or a valid SObject List`,
    'map-key-type': (found: string, map: string) => `Invalid key type ${found} for ${map}`,
    'map-value-type': (found: string, map: string) => `Invalid value type ${found} for ${map}`,
    'merge-duplicates': () => 'Invalid type for duplicate records',
    'merge-type': (type: string) => `Specified type ${type} cannot be merged`,
    'method-body-missing': () => 'Method must have a body',
    'method-missing': (method: string, type: string) =>
        `Method does not exist or incorrect signature: void ${method} from the type ${type}`,
    'method-must-override': (method: string) => `Method must use the override keyword: ${method}`,
    'method-not-visible': (method: string) => `Method is not visible: ${method}`,
    'missing-abstract-implementation': (type: string, method: string) =>
        `Class ${type} must implement the abstract method: ${method}`,
    'missing-interface-implementation': (type: string, method: string) =>
        `Class ${type} must implement the method: ${method}`,
    'missing-return': (type: string) => `Missing return statement required return type: ${type}`,
    'modifier-conflict': (what: string, modifier: string, other: string) => `${what} ${modifier} cannot be ${other}`,
    'modifier-not-allowed': (modifier: string, place: string) => `${modifier} is not allowed on ${place}`,
    'multiple-scopes': () => 'Declarations can only have one scope',
    'negate-type': () => 'Unary negation must use a numeric argument',
    'no-super-type': (type: string) => `No super type defined: ${type}`,
    'null-coalescing-types': (left: string, right: string) =>
        `Incompatible types in null coalescing operator: ${left}, ${right}`,
    'one-method-per-type': (annotation: string) => `Only one method per type can be defined with: ${annotation}`,
    'only-top-level-implements': (type: string) => `Only top-level classes can implement ${type}`,
    'override-narrower': (method: string) => `Cannot reduce the visibility of method: ${method}`,
    'override-nothing': (method: string) => `@Override specified for non-overriding method: ${method}`,
    'override-of-final': (method: string) => `Non-virtual, non-abstract methods cannot be overridden: ${method}`,
    'override-of-static': (method: string, other: string) => `Cannot override static method: ${method} with ${other}`,
    'override-return-type': (type: string, other: string, from: string) =>
        `Method return types clash: ${type} vs ${other} from the type ${from}`,
    'parameter-type-not-visible': (type: string, method: string) =>
        `Method parameter type ${type} is not visible for: ${method}`,
    'property-type-not-visible': (type: string, property: string) =>
        `Property type ${type} is not visible for: ${property}`,
    'requires-one-of': (what: string, choices: string) => `${what} require at least one of the following ${choices}`,
    'rest-url': (reason: string) => `Rest Resource url ${reason}`,
    'return-type': (from: string, to: string) => `Illegal conversion from ${from} to ${to}`,
    'return-type-not-visible': (type: string, method: string) =>
        `Method return type ${type} is not visible for: ${method}`,
    'run-as-argument': () => "runAs requires a single argument of type 'User' or 'Version'",
    'safe-navigation-of-type': () => 'Safe navigation operator cannot be used on a type',
    'set-initializer': (found: string, element: string) =>
        `Invalid initializer type ${found} found for Set<${element}>: expected a List or a Set of type: ${element}`,
    'setup-returns-void': () => 'Test setup method must return void',
    'shift-types': (operator: string) => `${operator} operation can only be applied to Integer or Long types`,
    'static-field-in-instance-context': (field: string, type: string) =>
        `Static field cannot be referenced from a non static context: ${field} from the type ${type}`,
    'static-method-in-instance-context': (method: string) =>
        `Static method cannot be referenced from a non static context: ${method}`,
    'super-in-static-context': () => 'Super cannot be referenced in a static context',
    'switch-constant': (name: string) => `Field must be a static final constant: ${name}`,
    'switch-duplicate': (value: string) => `${value} occurs as more than one when branch for this switch statement`,
    'switch-empty': () => 'Switch statement requires at least one when block',
    'switch-enum-value': () => 'Field must be an enum reference',
    'switch-literal': () => "'when expression' must be a literal, a constant literal field or enum value",
    'switch-subject': (type: string) => `${type} is not a valid switch expression type`,
    'switch-type-always': (type: string) =>
        `${type} in the 'when expression' is already matching the switch expression type`,
    'switch-type-case': (type: string) => `${type} cannot be a 'when type variable' block`,
    'switch-value-on-record': () => "Switching on SObject types must be a 'when type variable' or 'when null'",
    'switch-value-type': (value: string, subject: string) =>
        `${value} value in 'when expression' cannot be implicitly converted to the ${subject} type in switch expression`,
    'ternary-types': (left: string, right: string) => `Incompatible types in ternary operator: ${left}, ${right}`,
    'test-class-kind': () => 'Only top-level non-exception class types can be marked as tests',
    'test-method-parameters': () => 'Test methods must have no arguments',
    'test-parallel-see-all-data': () =>
        'Test class annotated with @isTest(IsParallel=true) cannot also be annotated with @isTest(SeeAllData=true)',
    'test-setup-see-all-data': () => 'Test class cannot be annotated with @isTest(SeeAllData=true)',
    'this-in-static-context': () => 'This cannot be referenced in a static context',
    'throw-type': (type: string) => `Throw expression must be of type exception: ${type}`,
    'time-operand': () => 'Time expressions must use Integer or Long',
    'top-level-access': () => 'Top-level type must have public or global visibility',
    'top-level-member': (modifier: string, kind: string) =>
        `${modifier} can only be used on ${kind} of a top level type`,
    'top-level-type': (annotation: string) => `${annotation} can only be used on a top level type`,
    'trigger-event': (event: string) => `Unexpected token '${event}'.`,
    'trigger-event-before-undelete': () => 'Trigger Usage Before Undelete is not supported',
    'trigger-platform-event': (object: string) => `Platform Event SObjects only supports after insert: ${object}`,
    'trigger-returns-value': () => 'Trigger bodies must not return a value',
    'trigger-unsupported': (object: string) => `SObject type does not allow triggers: ${object}`,
    'type-argument-count': (type: string, expected: string, found: string) =>
        `Invalid type argument count for ${type}: expected ${expected} but found ${found}`,
    'type-arguments-missing': (type: string) => `No type arguments provided for a parameterized type: ${type}`,
    'type-arguments-unexpected': (type: string) => `Type arguments provided for a non-parameterized type: ${type}`,
    'type-not-visible': (type: string) => `Type is not visible: ${type}`,
    'unknown-annotation': (name: string) => `Annotation does not exist: ${name}`,
    'unreachable-statement': () => 'Unreachable statement',
    'unsupported-parameter-type': (annotation: string, type: string) =>
        `${annotation} methods do not support parameter type of ${type}`,
    'unsupported-return-type': (annotation: string, type: string) =>
        `${annotation} methods do not support return type of ${type}`,
    'upsert-concrete-type': () => 'Upsert with a field specification requires a concrete SObject type',
    'upsert-field': (field: string) =>
        `Invalid field for upsert, must be an External Id custom or standard indexed field: ${field}`,
    'variable-missing': (name: string) => `Variable does not exist: ${name}`,
    'variable-not-visible': (name: string) => `Variable is not visible: ${name}`,
    'void-parameter': () => 'Parameters cannot be of type void',
    'void-property': () => 'Properties cannot be of type void',
    'void-returns-value': () => 'Void method must not return a value',
    'void-variable': () => 'Variables cannot be of type void'
} satisfies Record<string, Template>;

/** Stable name of a rule. */
export type MessageCode = keyof typeof messages;

/** What a code's text needs to be filled with. */
export type MessageParts<C extends MessageCode> = Parameters<(typeof messages)[C]>;

/**
 * @param code rule
 * @param parts what the text is filled with, in order
 * @returns the text
 */
export function messageText<C extends MessageCode>(code: C, ...parts: MessageParts<C>): string {
    const template: Template = messages[code];
    return template(...parts);
}

/**
 * Reports an error with the text of its code.
 *
 * @param reporter of the file
 * @param at place
 * @param code rule
 * @param parts what the text is filled with, in order
 */
export function reportError<C extends MessageCode>(
    reporter: Reporter,
    at: Located,
    code: C,
    ...parts: MessageParts<C>
): void {
    reporter.error(at, code, messageText(code, ...parts));
}
