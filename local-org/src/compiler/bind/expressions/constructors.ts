import type { AssignExpression, ConstructorCall, Expression, NewObject } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import type { MethodSymbol } from '../../symbols.js';
import type { ClassType } from '../../types.js';
import { classType, typeName, voidType } from '../../types.js';
import { isBuiltIn } from '../assignability.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { bindArguments, convertArguments, hasError } from './calls.js';
import { bindNewBuiltIn } from './collections.js';
import { bindNewRecord } from './newRecord.js';
import { describeArguments, resolveOverload } from './overloads.js';

/** `new T(...)` */
export function bindNewObject(ctx: BodyContext, expression: NewObject): BoundExpression {
    const type = ctx.world.resolveType(expression.type, ctx.scope, ctx.reporter);
    switch (type.kind) {
        case 'error':
            bindLeniently(ctx, expression.arguments);
            return errorExpression(expression);
        case 'sobject':
            return type.schema
                ? bindNewRecord(ctx, expression, type.schema, type)
                : failExpression(ctx, expression, 'construct-type', 'SObject');
        case 'class':
            return bindNewInstance(ctx, expression, type);
        default:
            bindLeniently(ctx, expression.arguments);
            return failExpression(ctx, expression, 'construct-type', typeName(type));
    }
}

/** Arguments of a type that is not known: names in them are checked, `name = value` pairs by their value alone. */
function bindLeniently(ctx: BodyContext, args: readonly Expression[]): void {
    bindArguments(
        ctx,
        args.map((argument) => (isNameValue(argument) ? argument.value : argument))
    );
}

/** @returns whether the argument has the form `Name = value` */
export function isNameValue(expression: Expression): expression is AssignExpression {
    return expression.kind === 'Assign' && expression.operator === '=' && expression.target.kind === 'Name';
}

function bindNewInstance(ctx: BodyContext, expression: NewObject, type: ClassType): BoundExpression {
    if (isBuiltIn(type, 'List', 'Set', 'Map')) {
        return bindNewBuiltIn(ctx, expression, type);
    }
    const { symbol } = type;
    if (symbol.classKind !== 'class') {
        return failExpression(ctx, expression, 'construct-type', typeName(type));
    }
    if (symbol.isAbstract) {
        return failExpression(ctx, expression, 'construct-abstract', typeName(type));
    }
    if (symbol.qualifiedName.startsWith('Component.') && expression.arguments.every(isNameValue)) {
        return bindNewComponent(ctx, expression, type);
    }
    if (expression.arguments.some((argument) => isForeignNameValue(ctx, argument))) {
        return failExpression(ctx, expression, 'construct-name-values', typeName(type));
    }
    const args = bindArguments(ctx, expression.arguments);
    if (hasError(args)) {
        return errorExpression(expression);
    }
    const chosen = chooseConstructor(ctx, expression, type, args);
    return chosen
        ? { kind: 'New', type, constructor_: chosen.constructor_, arguments: chosen.arguments, ...place(expression) }
        : errorExpression(expression);
}

/** `new Component.Apex.OutputText(value = 'x')`: dynamic Visualforce, which is let pass but never runs here. */
function bindNewComponent(ctx: BodyContext, expression: NewObject, type: ClassType): BoundExpression {
    bindLeniently(ctx, expression.arguments);
    return { kind: 'New', type, constructor_: undefined, arguments: [], ...place(expression) };
}

/** `new Foo(name = value)` where no such variable is in sight, so that an assignment cannot be meant. */
function isForeignNameValue(ctx: BodyContext, argument: Expression): boolean {
    if (!isNameValue(argument) || argument.target.kind !== 'Name') {
        return false;
    }
    const { name } = argument.target;
    return !ctx.locals.isTaken(name) && !(ctx.owner && ctx.world.findField(classType(ctx.owner), name));
}

interface ChosenConstructor {
    /** undefined: the implicit one */
    readonly constructor_: MethodSymbol | undefined;
    readonly arguments: readonly BoundExpression[];
}

function chooseConstructor(
    ctx: BodyContext,
    at: NewObject | ConstructorCall,
    type: ClassType,
    args: readonly BoundExpression[]
): ChosenConstructor | undefined {
    const views = ctx.world.findConstructors(type);
    if (args.length === 0 && type.symbol.origin === 'user' && type.symbol.constructors.length === 0) {
        return { constructor_: undefined, arguments: [] };
    }
    const visible = views.filter((view) => ctx.world.isAccessible(view.method, ctx.scope));
    const found = resolveOverload(ctx, visible, args);
    if (found.kind === 'found') {
        return { constructor_: found.view.method, arguments: convertArguments(found.view, args) };
    }
    const list = describeArguments(args);
    if (found.kind === 'ambiguous') {
        fail(ctx, at, 'ambiguous-method', `<Constructor>${list}`);
    } else if (resolveOverload(ctx, views, args).kind === 'found') {
        fail(ctx, at, 'constructor-not-visible', typeName(type), list);
    } else if (type.symbol.origin === 'platform' && views.length === 0) {
        fail(ctx, at, 'construct-type', typeName(type));
    } else {
        fail(ctx, at, 'constructor-missing', typeName(type), list);
    }
    return undefined;
}

/** `this(...)`, `super(...)`; that it stands first in a constructor is checked with the statements. */
export function bindConstructorCall(ctx: BodyContext, expression: ConstructorCall): BoundExpression {
    if (!ctx.owner || ctx.kind !== 'constructor') {
        return failExpression(ctx, expression, 'constructor-call-not-first', expression.callee);
    }
    ctx.inConstructorCall = true;
    const args = bindArguments(ctx, expression.arguments);
    ctx.inConstructorCall = false;
    const type = expression.callee === 'this' ? classType(ctx.owner) : ctx.owner.superType;
    if (!type) {
        // Every class extends Object, whose constructor takes nothing.
        return args.length === 0
            ? objectConstructor(ctx, expression)
            : failExpression(ctx, expression, 'no-super-type', ctx.owner.name);
    }
    if (hasError(args)) {
        return errorExpression(expression);
    }
    const chosen = chooseConstructor(ctx, expression, type, args);
    if (!chosen) {
        return errorExpression(expression);
    }
    return {
        kind: 'ConstructorCall',
        callee: expression.callee,
        owner: type.symbol,
        constructor_: chosen.constructor_,
        arguments: chosen.arguments,
        type: voidType,
        ...place(expression)
    };
}

function objectConstructor(ctx: BodyContext, expression: ConstructorCall): BoundExpression {
    const owner = ctx.world.platformType('Object');
    if (!owner) {
        return errorExpression(expression);
    }
    return {
        kind: 'ConstructorCall',
        callee: 'super',
        owner,
        constructor_: undefined,
        arguments: [],
        type: voidType,
        ...place(expression)
    };
}
