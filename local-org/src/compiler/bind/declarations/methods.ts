import type { ConstructorDeclaration, Located, MethodDeclaration, Statement } from '../../ast.js';
import type { BoundMethod } from '../../bound.js';
import type { ClassSymbol, MethodSymbol } from '../../symbols.js';
import type { BodyContext } from '../context.js';
import { fail } from '../context.js';
import { resolveOverload } from '../expressions/overloads.js';
import type { BodyShape, Surroundings } from './body.js';
import { bindBody, createContext, declareParameters, hasUnknownTypes } from './body.js';

/** Binds a method; undefined when its symbol is missing, which is reported elsewhere. */
export function bindMethod(
    around: Surroundings,
    declaration: MethodDeclaration,
    owner: ClassSymbol
): [BoundMethod] | undefined {
    const candidates = owner.methods.get(declaration.name.text.toLowerCase()) ?? [];
    const symbol = candidates.find((method) => isAt(method.at, declaration.name));
    if (!symbol) {
        return undefined;
    }
    const { isStatic, returns, isTest } = symbol;
    return [bindCallable(around, declaration, symbol, { kind: 'method', isStatic, returns, isTest })];
}

/** Binds a constructor, whose first statement may be `this(...)` or `super(...)`. */
export function bindConstructor(
    around: Surroundings,
    declaration: ConstructorDeclaration,
    owner: ClassSymbol
): [BoundMethod] | undefined {
    const symbol = owner.constructors.find(
        (constructor) => isAt(constructor.at, declaration.name) || isAt(constructor.at, declaration)
    );
    if (!symbol) {
        return undefined;
    }
    const firstStatement = declaration.body.statements[0];
    const shape: BodyShape = { kind: 'constructor', isStatic: false, firstStatement };
    const before = (ctx: BodyContext): void => checkImplicitSuper(ctx, declaration, owner, firstStatement);
    return [bindCallable(around, declaration, symbol, shape, before)];
}

function bindCallable(
    around: Surroundings,
    declaration: MethodDeclaration | ConstructorDeclaration,
    symbol: MethodSymbol,
    shape: BodyShape,
    before?: (ctx: BodyContext) => void
): BoundMethod {
    const ctx = createContext(around, shape);
    const parameters = declareParameters(ctx, declaration.parameters, symbol.parameters);
    before?.(ctx);
    const body = declaration.body && bindBody(ctx, declaration.body);
    const hasErrors = ctx.reporter.errorCount() > 0 || hasUnknownTypes(symbol.parameters, symbol.returns);
    return { symbol, parameters, body: hasErrors ? undefined : body, hasErrors, at: declaration.name };
}

/** A constructor that calls neither `this` nor `super` calls the super class's constructor without arguments. */
function checkImplicitSuper(
    ctx: BodyContext,
    declaration: ConstructorDeclaration,
    owner: ClassSymbol,
    first: Statement | undefined
): void {
    const { superType } = owner;
    const isExplicit = first?.kind === 'ExpressionStatement' && first.expression.kind === 'ConstructorCall';
    if (isExplicit || superType?.symbol.origin !== 'user' || superType.symbol.constructors.length === 0) {
        return;
    }
    const views = ctx.world
        .findConstructors(superType)
        .filter((view) => ctx.world.isAccessible(view.method, ctx.scope));
    if (resolveOverload(ctx, views, []).kind !== 'found') {
        fail(ctx, declaration.name, 'default-constructor', superType.symbol.qualifiedName);
    }
}

function isAt(at: Located | undefined, place: Located): boolean {
    return at?.line === place.line && at.column === place.column;
}
