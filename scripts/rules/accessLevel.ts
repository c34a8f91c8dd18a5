/** Whether a call states its access level. */
import type { CallExpression, Expression, TypeReference } from '../../local-org/src/compiler/ast.js';
import type { ApexFile } from './rule.js';
import { walk } from './walk.js';

/** Names in a file that stand for an access level: parameters, variables, fields, properties and methods of the type. */
export function accessLevelNames({ unit }: ApexFile): ReadonlySet<string> {
    const names = new Set<string>();
    walk(unit, (node) => {
        const declared = node as unknown as {
            readonly type?: TypeReference | string;
            readonly returns?: TypeReference;
            readonly name?: { readonly text: string };
            readonly declarators?: readonly { readonly name: { readonly text: string } }[];
            readonly parameters?: readonly { readonly type: TypeReference; readonly name: { readonly text: string } }[];
        };
        if (isAccessLevel(declared.type) || isAccessLevel(declared.returns)) {
            names.add(declared.name?.text.toLowerCase() ?? '');
            declared.declarators?.forEach(({ name }) => names.add(name.text.toLowerCase()));
        }
        declared.parameters?.forEach(({ type, name }) => {
            if (isAccessLevel(type)) {
                names.add(name.text.toLowerCase());
            }
        });
    });
    return names;
}

/** Literals have a `type` as well, which is text. */
function isAccessLevel(type: TypeReference | string | undefined): boolean {
    return typeof type === 'object' && type.segments.at(-1)?.name.toLowerCase() === 'accesslevel';
}

/** Whether one of the arguments is an access level. */
export function statesAccessLevel(call: CallExpression, names: ReadonlySet<string>): boolean {
    return call.arguments.some((argument) => standsForLevel(argument, names));
}

function standsForLevel(argument: Expression, names: ReadonlySet<string>): boolean {
    switch (argument.kind) {
        case 'Name':
            return names.has(argument.name.toLowerCase());
        case 'Member':
            return names.has(argument.name.text.toLowerCase()) || isTypeName(argument.target);
        case 'Call':
            return names.has(argument.name.text.toLowerCase());
        case 'Conditional':
            return standsForLevel(argument.then, names) && standsForLevel(argument.else, names);
        default:
            return false;
    }
}

/** `AccessLevel`, `System.AccessLevel` */
function isTypeName(target: Expression): boolean {
    const name = target.kind === 'Name' ? target.name : target.kind === 'Member' ? target.name.text : '';
    return name.toLowerCase() === 'accesslevel';
}
