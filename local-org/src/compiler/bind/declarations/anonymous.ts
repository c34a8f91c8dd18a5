import type { AnonymousBlock, ClassDeclaration, Member, Modifiers } from '../../ast.js';
import type { BoundAnonymous, BoundClass, BoundMethod } from '../../bound.js';
import type { ClassSymbol } from '../../symbols.js';
import { internalsOf } from '../../symbols/internals.js';
import { declareUserType } from '../../symbols/userClass.js';
import type { Reporter, World } from '../../world.js';
import type { Surroundings } from './body.js';
import { bindBody, createContext } from './body.js';
import { bindDeclaration } from './class.js';
import { bindMethod } from './methods.js';

/** The class that a block of anonymous Apex is taken for: its methods are static, its classes inner ones. */
const BLOCK_NAME = 'anonymous';

/** Binds anonymous Apex. */
export function bindAnonymousBlock(
    world: World,
    unit: AnonymousBlock,
    reporter: Reporter,
    apiVersion: number
): BoundAnonymous {
    const declaration = asClass(unit);
    const owner = declareBlock(world, declaration, reporter, apiVersion);
    const scope = { owner, file: reporter.file, apiVersion, isTest: false };
    const around: Surroundings = { world, scope, reporter, owner, triggerObject: undefined };
    const methods: BoundMethod[] = [];
    const classes: BoundClass[] = [];
    for (const member of declaration.members) {
        if (member.kind === 'Method') {
            methods.push(...(bindMethod(around, member, owner) ?? []));
        } else if (member.kind === 'Class' || member.kind === 'Interface' || member.kind === 'Enum') {
            const inner = owner.inner.get(member.name.text.toLowerCase());
            if (inner) {
                classes.push(bindDeclaration(world, member, inner, reporter, apiVersion));
            }
        }
    }
    const ctx = createContext(around, { kind: 'anonymous', isStatic: true });
    return { classes, methods, body: bindBody(ctx, unit.body) };
}

function asClass(unit: AnonymousBlock): ClassDeclaration {
    const at = { line: unit.line, column: unit.column };
    return {
        kind: 'Class',
        modifiers: { keywords: [], annotations: [] },
        name: { text: BLOCK_NAME, ...at },
        extends: undefined,
        implements: [],
        members: unit.members.map(asStatic),
        endLine: unit.body.endLine,
        ...at
    };
}

function asStatic(member: Member): Member {
    return member.kind === 'Method' ? { ...member, modifiers: withStatic(member.modifiers) } : member;
}

function withStatic(modifiers: Modifiers): Modifiers {
    const isStatic = modifiers.keywords.some((keyword) => keyword.name === 'static');
    const keyword = { name: 'static', line: 0, column: 0 };
    return isStatic ? modifiers : { ...modifiers, keywords: [...modifiers.keywords, keyword] };
}

function declareBlock(
    world: World,
    declaration: ClassDeclaration,
    reporter: Reporter,
    apiVersion: number
): ClassSymbol {
    const { platform } = internalsOf(world);
    const file = { file: reporter.file, apiVersion, problems: reporter };
    return declareUserType(declaration, undefined, file, {
        namespace: world.namespace,
        platform,
        resolveType: (reference, scope, problems) => world.resolveType(reference, scope, problems),
        register: () => undefined
    });
}
