/** Fields, properties, record fields and list elements: reading, assigning, updating in place. */
import type { BoundExpression, BoundTarget, Conversion } from '../bound.js';
import type { FieldSymbol } from '../symbols.js';
import { expressionText, isNeverNull, isSimple } from './expressions.js';
import type { FunctionContext } from './functionContext.js';
import { accessorKey, hasAccessor, quote, slotName } from './names.js';
import { binaryText, type Operand } from './operations.js';

type FieldNode = Extract<BoundExpression, { kind: 'Field' }>;
type RecordNode = Extract<BoundExpression, { kind: 'RecordField' }>;
type IndexNode = Extract<BoundExpression, { kind: 'Index' }>;

/** A place that a value is read from or written to, with its parts evaluated once. */
interface Place {
    /** Evaluates the parts that are used more than once; to be run first. */
    readonly setup: readonly string[];
    readonly get: string;
    /** Writes a value; what the text yields is the value only if `yieldsValue`. */
    readonly set: (value: string) => string;
    readonly yieldsValue: boolean;
}

/** @param repeat whether the place is both read and written, so that its parts must not be evaluated twice */
function placeOf(ctx: FunctionContext, target: BoundTarget, repeat: boolean): Place {
    switch (target.kind) {
        case 'Local': {
            const name = ctx.local(target.local);
            const set = (value: string): string =>
                target.local.isFinal ? `${name} = $once(${name}, ${value})` : `${name} = ${value}`;
            return { setup: [], get: name, set, yieldsValue: true };
        }
        case 'Field':
            return fieldPlace(ctx, target, repeat);
        case 'RecordField':
            return recordPlace(ctx, target, repeat);
        case 'Index':
            return indexPlace(ctx, target, repeat);
    }
}

/** An expression's text, kept in a variable when it is used more than once. */
function once(ctx: FunctionContext, expression: BoundExpression, repeat: boolean, setup: string[]): string {
    const text = expressionText(ctx, expression);
    if (!repeat || isSimple(expression)) {
        return text;
    }
    const temp = ctx.temp();
    setup.push(`${temp} = ${text}`);
    return temp;
}

function fieldPlace(ctx: FunctionContext, node: FieldNode, repeat: boolean): Place {
    const setup: string[] = [];
    if (node.field.owner.origin === 'platform') {
        return { setup, ...platformField(ctx, node, repeat, setup), yieldsValue: false };
    }
    const holder = node.target ? once(ctx, node.target, repeat, setup) : ctx.classReference(node.field.owner);
    const slot = `${holder}.${slotName(node.field)}`;
    const hasSetter = !node.direct && hasAccessor(node.field, 'set');
    // `super.name`: not the property of the class itself, which may override it
    const accessors = isSuper(ctx, node) ? 'super' : holder;
    return {
        setup,
        get:
            !node.direct && hasAccessor(node.field, 'get')
                ? `${accessors}[${quote(accessorKey(node.field, 'get'))}]()`
                : slot,
        set: (value) =>
            hasSetter ? `${accessors}[${quote(accessorKey(node.field, 'set'))}](${value})` : `${slot} = ${value}`,
        yieldsValue: !hasSetter
    };
}

function isSuper(ctx: FunctionContext, node: FieldNode): boolean {
    const { target } = node;
    return target?.kind === 'This' && target.type.kind === 'class' && target.type.symbol !== ctx.owner;
}

function platformField(
    ctx: FunctionContext,
    node: FieldNode,
    repeat: boolean,
    setup: string[]
): Pick<Place, 'get' | 'set'> {
    const { field } = node;
    const table = node.target ? 'field' : 'staticField';
    const accessors = ctx.unit.native(table, field.owner.qualifiedName, field.name);
    const receiver = node.target ? nonNull(node.target, once(ctx, node.target, repeat, setup)) : '';
    return {
        get: `${accessors}.get(${receiver})`,
        set: (value) => `${accessors}.set(${receiver === '' ? '' : `${receiver}, `}${value})`
    };
}

function nonNull(expression: BoundExpression, text: string): string {
    return isNeverNull(expression) ? text : `(${text} ?? $npe())`;
}

function recordPlace(ctx: FunctionContext, node: RecordNode, repeat: boolean): Place {
    const setup: string[] = [];
    const record = nonNull(node.target, once(ctx, node.target, repeat, setup));
    const name = quote(node.field);
    if (node.access === 'children') {
        return { setup, get: `$getChildren(${record}, ${name})`, set: () => '', yieldsValue: true };
    }
    const member = node.access === 'field' ? 'Field' : 'Parent';
    return {
        setup,
        get: isOfParent(node) ? parentRead(ctx, node, repeat, setup) : `$get${member}(${record}, ${name})`,
        set: (value) => `$set${member}(${record}, ${name}, ${value})`,
        yieldsValue: true
    };
}

/**
 * Apex Developer Guide, "Accessing sObject Fields Through Relationships": read as a value, `c.Account.Name` is null where
 * `c.Account` is null; modified, it is a NullPointerException.
 */
function isOfParent({ target }: RecordNode): boolean {
    return target.kind === 'RecordField' && target.access === 'parent';
}

function parentRead(ctx: FunctionContext, node: RecordNode, repeat: boolean, setup: string[]): string {
    const parent = once(ctx, node.target, repeat, setup);
    return `$of${node.access === 'field' ? 'Field' : 'Parent'}(${parent}, ${quote(node.field)})`;
}

function indexPlace(ctx: FunctionContext, node: IndexNode, repeat: boolean): Place {
    const setup: string[] = [];
    const list = once(ctx, node.target, repeat, setup);
    const index = once(ctx, node.index, repeat, setup);
    return {
        setup,
        get: `$at(${list}, ${index})`,
        set: (value) => `$put(${list}, ${index}, ${value})`,
        yieldsValue: true
    };
}

export function readText(ctx: FunctionContext, node: FieldNode | RecordNode | IndexNode): string {
    if (node.kind === 'Field' && node.field.ordinal !== undefined) {
        return ctx.unit.enumConstant(node.field.owner, node.field.name);
    }
    if (node.kind === 'Field' && isPlatformEnumConstant(node.field)) {
        return ctx.unit.enumConstant(node.field.owner, node.field.name);
    }
    if (node.kind === 'Index' && isSimple(node.target) && isSimple(node.index) && node.target.kind === 'Local') {
        // the common case inline: anything but an element that is there goes the long way
        const list = expressionText(ctx, node.target);
        const index = expressionText(ctx, node.index);
        return `(${list}.items[${index}] ?? $at(${list}, ${index}))`;
    }
    if (node.kind === 'RecordField' && node.access === 'field' && node.target.kind === 'Local') {
        const record = expressionText(ctx, node.target);
        return `(${record}.values[${quote(node.field)}] ?? $getField(${record}, ${quote(node.field)}))`;
    }
    return placeOf(ctx, node, false).get;
}

function isPlatformEnumConstant(field: FieldSymbol): boolean {
    const { owner } = field;
    return owner.classKind === 'enum' && field.isStatic && owner.enumConstants.includes(field.name);
}

/** @param isStatement whether nobody uses the value of the assignment */
export function assignText(
    ctx: FunctionContext,
    node: Extract<BoundExpression, { kind: 'Assign' }>,
    isStatement: boolean
): string {
    const place = placeOf(ctx, node.target, false);
    const value = expressionText(ctx, node.value);
    return storeText(ctx, place, value, isStatement);
}

function storeText(ctx: FunctionContext, place: Place, value: string, isStatement: boolean): string {
    if (isStatement) {
        return joined(place.setup, place.set(value));
    }
    if (place.yieldsValue) {
        return `(${joined(place.setup, place.set(value))})`;
    }
    const temp = ctx.temp();
    return `(${[...place.setup, `${temp} = ${value}`, place.set(temp), temp].join(', ')})`;
}

function joined(setup: readonly string[], last: string): string {
    return [...setup, last].join(', ');
}

/** @param isStatement whether nobody uses the value */
export function updateText(
    ctx: FunctionContext,
    node: Extract<BoundExpression, { kind: 'Update' }>,
    isStatement: boolean
): string {
    const place = placeOf(ctx, node.target, true);
    const value: Operand = {
        text: expressionText(ctx, node.value),
        isPresent: isNeverNull(node.value),
        isSimple: isSimple(node.value)
    };
    const result = (current: string, isPresent: boolean): string => {
        const left = { text: convertText(node.read, current), isPresent, isSimple: false };
        const text =
            node.operation.kind === 'concat'
                ? `$held(\`\${$text(${left.text})}\${$text(${value.text})}\`)`
                : binaryText(node.operation, left, value);
        return convertText(node.write, text);
    };
    if (isStatement || node.result === 'new') {
        return storeText(ctx, place, result(place.get, false), isStatement);
    }
    const old = ctx.temp();
    const steps = [...place.setup, `${old} = ${place.get} ?? $npe()`, place.set(result(old, true)), old];
    return `(${steps.join(', ')})`;
}

function convertText(conversion: Conversion | undefined, text: string): string {
    return conversion === undefined ? text : `$convert.${conversion}(${text})`;
}
