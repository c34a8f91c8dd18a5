/** Expressions. Every text is safe to stand as an operand: an atom, a call or in parentheses. */
import type { BoundExpression } from '../bound.js';
import type { Type } from '../types.js';
import { isPrimitive, typeName } from '../types.js';
import { assignText, readText, updateText } from './access.js';
import { callText, constructorCallText, newText } from './calls.js';
import type { FunctionContext } from './functionContext.js';
import { quote } from './names.js';
import type { Operand } from './operations.js';
import { binaryText, compareText, complementText, negateText, present } from './operations.js';
import { queryText, searchText } from './queries.js';

/** @returns JavaScript for an expression */
export function expressionText(ctx: FunctionContext, expression: BoundExpression): string {
    switch (expression.kind) {
        case 'Null':
            return 'null';
        case 'Boolean':
            return String(expression.value);
        case 'Integer':
            return expression.value < 0 ? `(${expression.value})` : String(expression.value);
        case 'Long':
            return expression.text.startsWith('-') ? `(${expression.text}n)` : `${expression.text}n`;
        case 'Double':
            return ctx.unit.constant('d', `$rt.double(${quote(expression.text)})`);
        case 'Decimal':
            return ctx.unit.constant('d', `$rt.decimal(${quote(expression.text)})`);
        case 'String':
            return quote(expression.value);
        case 'Local':
            return ctx.local(expression.local);
        case 'This':
            return 'this';
        case 'Field':
        case 'RecordField':
        case 'Index':
            return readText(ctx, expression);
        case 'Assign':
            return assignText(ctx, expression, false);
        case 'Update':
            return updateText(ctx, expression, false);
        case 'Call':
            return callText(ctx, expression);
        case 'ConstructorCall':
            return constructorCallText(ctx, expression);
        case 'New':
            return newText(ctx, expression);
        default:
            return otherText(ctx, expression);
    }
}

type Simple =
    | 'Null'
    | 'Boolean'
    | 'Integer'
    | 'Long'
    | 'Double'
    | 'Decimal'
    | 'String'
    | 'Local'
    | 'This'
    | 'Field'
    | 'RecordField'
    | 'Index'
    | 'Assign'
    | 'Update'
    | 'Call'
    | 'ConstructorCall'
    | 'New';

function otherText(ctx: FunctionContext, expression: Exclude<BoundExpression, { kind: Simple }>): string {
    const text = (operand: BoundExpression): string => expressionText(ctx, operand);
    switch (expression.kind) {
        case 'NewRecord':
            return newRecordText(ctx, expression);
        case 'NewList':
            return `$list(${quote(typeName(expression.type))}, [${expression.elements.map(text).join(', ')}])`;
        case 'NewSet':
            return `$set(${quote(typeName(expression.type))}, [${expression.elements.map(text).join(', ')}])`;
        case 'NewMap': {
            const pairs = expression.entries.map((entry) => `[${text(entry.key)}, ${text(entry.value)}]`);
            return `$map(${quote(typeName(expression.type))}, [${pairs.join(', ')}])`;
        }
        case 'NewArray':
            return `$array(${quote(typeName(expression.type))}, ${text(expression.size)})`;
        case 'Binary':
            return expression.operation.kind === 'concat'
                ? concatText(ctx, expression)
                : binaryText(expression.operation, operand(ctx, expression.left), operand(ctx, expression.right));
        case 'Compare':
            return compareText(
                expression.operator,
                expression.on,
                operand(ctx, expression.left),
                operand(ctx, expression.right)
            );
        case 'Identity':
            return `(${text(expression.left)} ${expression.negated ? '!==' : '==='} ${text(expression.right)})`;
        case 'Logical':
            return `(${conditionText(ctx, expression.left)} ${expression.operator} ${conditionText(ctx, expression.right)})`;
        case 'Not':
            return `!${conditionText(ctx, expression.operand)}`;
        case 'Negate':
            return negateText(expression.on, operand(ctx, expression.operand));
        case 'Complement':
            return complementText(expression.on, operand(ctx, expression.operand));
        case 'Coalesce':
            return `(${text(expression.left)} ?? ${text(expression.right)})`;
        case 'Conditional':
            return `(${conditionText(ctx, expression.condition)} ? ${text(expression.then)} : ${text(expression.else)})`;
        case 'Convert':
            return expression.conversion === 'QueryToSObject'
                ? `$oneRow(${text(expression.operand)})`
                : `$convert.${expression.conversion}(${text(expression.operand)})`;
        case 'Cast':
            return expression.checked
                ? `$cast(${text(expression.operand)}, ${ctx.unit.type(expression.type)})`
                : text(expression.operand);
        case 'InstanceOf':
            return `${ctx.unit.type(expression.of)}.isInstance(${text(expression.operand)})`;
        case 'SafeNavigation': {
            const temp = ctx.local(expression.temp);
            ctx.declare(temp);
            return `((${temp} = ${text(expression.receiver)}) === null ? null : ${text(expression.rest)})`;
        }
        case 'Query':
            return queryText(ctx, expression, text);
        case 'Search':
            return searchText(ctx, expression, text);
        default:
            return platformValueText(ctx, expression);
    }
}

type PlatformValue = Extract<
    BoundExpression,
    { kind: 'TypeLiteral' | 'SObjectTypeToken' | 'SObjectFieldToken' | 'Describe' | 'Label' | 'TriggerContext' }
>;

/** Values that belong to the schema or the transaction. They are asked for at use, not when the unit is loaded. */
function platformValueText(ctx: FunctionContext, expression: PlatformValue): string {
    switch (expression.kind) {
        case 'TypeLiteral':
            return `$rt.typeToken(${quote(typeName(expression.of))})`;
        case 'SObjectTypeToken':
            return `$rt.objectToken(${quote(expression.schema.name)})`;
        case 'SObjectFieldToken':
            return `$rt.fieldToken(${quote(expression.schema.name)}, ${quote(expression.field)})`;
        case 'Describe': {
            const member = expression.member === undefined ? 'void 0' : quote(expression.member);
            return `${ctx.unit.hook('describe')}(${quote(expression.schema.name)}, ${quote(expression.of)}, ${member})`;
        }
        case 'Label':
            return `$rt.label(${quote(expression.namespace)}, ${quote(expression.name)})`;
        case 'TriggerContext':
            return `${ctx.unit.hook('trigger')}(${quote(expression.name)})`;
    }
}

type NewRecord = Extract<BoundExpression, { kind: 'NewRecord' }>;

function newRecordText(ctx: FunctionContext, expression: NewRecord): string {
    const table = (access: 'field' | 'parent'): string | undefined => {
        const fields = expression.fields.filter((field) => field.access === access);
        const texts = fields.map((field) => `${quote(field.field)}: ${expressionText(ctx, field.value)}`);
        return texts.length === 0 ? undefined : `{ ${texts.join(', ')} }`;
    };
    const schema = ctx.unit.constant('o', `$rt.object(${quote(expression.schema.name)})`);
    const parents = table('parent');
    return `$record(${schema}(), ${table('field') ?? '{}'}${parents === undefined ? '' : `, ${parents}`})`;
}

/** A Boolean that decides something: null is refused. */
export function conditionText(ctx: FunctionContext, expression: BoundExpression): string {
    return present(operand(ctx, expression));
}

/** An expression as an operand of an operator. */
export function operand(ctx: FunctionContext, expression: BoundExpression): Operand {
    return {
        text: expressionText(ctx, expression),
        isPresent: isNeverNull(expression),
        isSimple: isSimple(expression)
    };
}

/** @returns whether evaluating twice has no effect */
export function isSimple(expression: BoundExpression): boolean {
    switch (expression.kind) {
        case 'Local':
        case 'This':
        case 'Null':
        case 'Boolean':
        case 'Integer':
        case 'Long':
        case 'String':
            return true;
        default:
            return false;
    }
}

const NEVER_NULL: ReadonlySet<BoundExpression['kind']> = new Set([
    'Boolean',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'String',
    'This',
    'New',
    'NewRecord',
    'NewList',
    'NewArray',
    'NewSet',
    'NewMap',
    'Update',
    'Binary',
    'Compare',
    'Identity',
    'Logical',
    'Not',
    'Negate',
    'Complement',
    'InstanceOf',
    'TypeLiteral',
    'SObjectTypeToken',
    'SObjectFieldToken',
    'Label'
]);

/** Types whose methods never answer null where they answer with a number or a Boolean: `size()`, `length()`, `contains(T)`. */
const PRESENT_RESULTS: ReadonlySet<string> = new Set(['List', 'Set', 'Map', 'String']);

export function isNeverNull(expression: BoundExpression): boolean {
    if (expression.kind === 'Convert') {
        return expression.conversion === 'QueryToSObject' || isNeverNull(expression.operand);
    }
    if (expression.kind === 'Call') {
        const { owner, returns } = expression.method;
        return (
            owner.origin === 'platform' &&
            PRESENT_RESULTS.has(owner.qualifiedName) &&
            isPrimitive(returns, 'Integer', 'Boolean')
        );
    }
    return NEVER_NULL.has(expression.kind);
}

type Concat = Extract<BoundExpression, { kind: 'Binary' }>;

/** `a + b + c` with texts in it is one template literal, which shows null as `null` like the platform. */
function concatText(ctx: FunctionContext, expression: Concat): string {
    const parts: BoundExpression[] = [];
    let first: BoundExpression = expression;
    while (first.kind === 'Binary' && first.operation.kind === 'concat') {
        parts.push(first.right);
        first = first.left;
    }
    parts.push(first);
    return `$held(\`${parts
        .reverse()
        .map((part) => templatePart(ctx, part))
        .join('')}\`)`;
}

function templatePart(ctx: FunctionContext, part: BoundExpression): string {
    if (part.kind === 'String') {
        return templateText(part.value);
    }
    const text = expressionText(ctx, part);
    return showsItself(part.type) ? `\${${text}}` : `\${$text(${text})}`;
}

/** Whether JavaScript's own conversion to text is the platform's. */
function showsItself(type: Type): boolean {
    return isPrimitive(type) || type.kind === 'null';
}

/** A text as it stands within a template literal. */
function templateText(text: string): string {
    return quote(text).slice(1, -1).replace(/\\"/g, '"').replace(/`/g, '\\`').replace(/\$\{/g, '\\${');
}
