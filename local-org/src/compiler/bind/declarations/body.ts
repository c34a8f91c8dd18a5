import type { Block, Parameter, Statement } from '../../ast.js';
import type { BoundBody } from '../../bound.js';
import type { ClassSymbol, FieldSymbol, LocalSymbol, ParameterSymbol } from '../../symbols.js';
import type { Type } from '../../types.js';
import { errorType, voidType } from '../../types.js';
import type { Reporter, Scope, World } from '../../world.js';
import type { ObjectSchema } from '../../../schema/model.js';
import type { BodyContext, BodyKind } from '../context.js';
import { countErrors } from '../context.js';
import { checkFlow } from '../flow.js';
import { createLocals } from '../locals.js';
import { bindStatements } from '../statements/statement.js';

/** What the bodies of a type, trigger or block have in common. */
export interface Surroundings {
    readonly world: World;
    readonly scope: Scope;
    readonly reporter: Reporter;
    readonly owner: ClassSymbol | undefined;
    readonly triggerObject: ObjectSchema | undefined;
}

/** What sets one body apart. */
export interface BodyShape {
    readonly kind: BodyKind;
    readonly isStatic: boolean;
    readonly returns?: Type;
    readonly accessorOf?: FieldSymbol;
    readonly isTest?: boolean;
    readonly firstStatement?: Statement | undefined;
}

/** @returns the context for a new body */
export function createContext(around: Surroundings, shape: BodyShape): BodyContext {
    const { world, scope, reporter, owner, triggerObject } = around;
    return {
        world,
        scope: shape.isTest === true && !scope.isTest ? { ...scope, isTest: true } : scope,
        reporter: countErrors(reporter),
        owner,
        kind: shape.kind,
        isStatic: shape.isStatic,
        returns: shape.returns ?? voidType,
        accessorOf: shape.accessorOf,
        firstStatement: shape.firstStatement,
        triggerObject,
        locals: createLocals(),
        loopDepth: 0,
        inConstructorCall: false,
        safeReceivers: []
    };
}

/** Binds a whole body; undefined when there was an error in it. */
export function bindBody(ctx: BodyContext, block: Block): BoundBody | undefined {
    ctx.locals.enter();
    const statements = bindStatements(ctx, block.statements);
    ctx.locals.leave();
    checkFlow(ctx, block, ctx.returns);
    return ctx.reporter.errorCount() === 0 ? { statements, endLine: block.endLine } : undefined;
}

/** Declares the parameters of a body; that their names differ is checked with the declaration. */
export function declareParameters(
    ctx: BodyContext,
    declared: readonly Parameter[],
    parameters: readonly ParameterSymbol[]
): readonly LocalSymbol[] {
    return parameters.map((parameter, index) => {
        const written = declared[index];
        const isFinal = written?.modifiers.keywords.some((keyword) => keyword.name === 'final') ?? false;
        return ctx.locals.declare(parameter.name, parameter.type, written?.name, isFinal, true);
    });
}

/** Whether a type in a signature could not be resolved: the body may be checked, but must not run. */
export function hasUnknownTypes(parameters: readonly ParameterSymbol[], returns: Type): boolean {
    return returns === errorType || parameters.some((parameter) => parameter.type === errorType);
}
