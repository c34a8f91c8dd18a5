import type { TypeReference, TypeSegment } from '../ast.js';
import type { MessageCode, MessageParts } from '../messages.js';
import { reportError } from '../messages.js';
import type { ClassSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { classType, errorType } from '../types.js';
import type { Reporter, Scope } from '../world.js';
import { isTypeVisible } from './access.js';
import { lazy } from './lazy.js';
import type { TypeNames } from './names.js';
import type { PlatformTypes } from './platformTypes.js';

/** Resolves a written type; see `World.resolveType`. */
export type ResolveType = (reference: TypeReference, scope: Scope, reporter: Reporter) => Type;

/** @returns the function that reads type references */
export function makeTypeResolver(names: TypeNames, platform: PlatformTypes): ResolveType {
    const list = lazy(() => platform.byQualifiedName('List'));
    const resolve: ResolveType = (reference, scope, reporter) => {
        const fail = <C extends MessageCode>(code: C, ...parts: MessageParts<C>): Type => {
            reportError(reporter, reference, code, ...parts);
            return errorType;
        };
        let type = resolveNamed(reference, scope, { names, fail, argument: (text) => resolve(text, scope, reporter) });
        for (let depth = reference.arrayDepth; depth > 0 && type.kind !== 'error'; depth--) {
            const symbol = list();
            type = symbol ? classType(symbol, [type]) : errorType;
        }
        return type;
    };
    return resolve;
}

interface Resolving {
    readonly names: TypeNames;
    readonly fail: <C extends MessageCode>(code: C, ...parts: MessageParts<C>) => Type;
    argument(reference: TypeReference): Type;
}

function resolveNamed(reference: TypeReference, scope: Scope, resolving: Resolving): Type {
    const found = resolving.names.find(
        reference.segments.map((segment) => segment.name),
        scope
    );
    if (found === undefined) {
        resolveArguments(reference.segments, resolving);
        return resolving.fail('invalid-type', writtenName(reference.segments));
    }
    if (found.kind === 'class' && found.symbol.origin === 'user' && !isTypeVisible(found.symbol, scope)) {
        return resolving.fail('type-not-visible', found.symbol.qualifiedName);
    }
    const last = reference.segments.at(-1);
    if (reference.segments.some((segment) => segment !== last && segment.arguments.length > 0)) {
        return resolving.fail('invalid-type', writtenName(reference.segments));
    }
    return applyArguments(found, last?.arguments ?? [], resolving);
}

function applyArguments(found: Type, references: readonly TypeReference[], resolving: Resolving): Type {
    const symbol: ClassSymbol | undefined = found.kind === 'class' ? found.symbol : undefined;
    const args = references.map((reference) => resolving.argument(reference));
    if (symbol === undefined || symbol.typeParameters.length === 0) {
        return args.length === 0 ? found : resolving.fail('type-arguments-unexpected', symbol?.name ?? nameOf(found));
    }
    if (args.length === 0) {
        return resolving.fail('type-arguments-missing', symbol.qualifiedName);
    }
    if (args.length !== symbol.typeParameters.length) {
        const expected = String(symbol.typeParameters.length);
        return resolving.fail('type-argument-count', symbol.qualifiedName, expected, String(args.length));
    }
    return args.some((argument) => argument.kind === 'error') ? errorType : classType(symbol, args);
}

function nameOf(type: Type): string {
    return type.kind === 'primitive' ? type.name : type.kind === 'object' ? 'Object' : 'SObject';
}

/** Arguments of an unknown type are still looked at: each unknown one is reported. */
function resolveArguments(segments: readonly TypeSegment[], resolving: Resolving): void {
    for (const segment of segments) {
        segment.arguments.forEach((argument) => resolving.argument(argument));
    }
}

/** @returns the type as written: `Foo.Bar`, `Foo<String>` */
function writtenName(segments: readonly TypeSegment[]): string {
    return segments
        .map((segment) => {
            const args = segment.arguments.map(
                (argument) => writtenName(argument.segments) + '[]'.repeat(argument.arrayDepth)
            );
            return args.length > 0 ? `${segment.name}<${args.join(',')}>` : segment.name;
        })
        .join('.');
}
