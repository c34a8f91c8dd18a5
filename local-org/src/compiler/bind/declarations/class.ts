import type {
    ClassDeclaration,
    FieldDeclaration,
    InitializerBlock,
    Located,
    Member,
    TypeDeclaration
} from '../../ast.js';
import type { BoundClass, BoundInitializer, BoundMethod, BoundProperty } from '../../bound.js';
import type { ClassSymbol, FieldSymbol } from '../../symbols.js';
import { findBridges } from '../../symbols/bridges.js';
import type { Reporter, World } from '../../world.js';
import { bindAs } from '../expression.js';
import { bindBody, createContext } from './body.js';
import type { Surroundings } from './body.js';
import { bindConstructor, bindMethod } from './methods.js';
import { bindProperty } from './properties.js';

/** Binds a type and its inner types. */
export function bindDeclaration(
    world: World,
    declaration: TypeDeclaration,
    symbol: ClassSymbol,
    reporter: Reporter,
    apiVersion: number
): BoundClass {
    const scope = { owner: symbol, file: reporter.file, apiVersion, isTest: symbol.isTest };
    const around: Surroundings = { world, scope, reporter, owner: symbol, triggerObject: undefined };
    const members = createMembers();
    switch (declaration.kind) {
        case 'Class':
            bindMembers(around, declaration, symbol, members);
            break;
        case 'Interface':
            members.methods.push(...declaration.members.flatMap((method) => bindMethod(around, method, symbol) ?? []));
            break;
        case 'Enum':
            break;
    }
    const bridges = symbol.classKind === 'class' ? findBridges(world, symbol) : [];
    return { symbol, ...members, bridges };
}

interface BoundMembers {
    readonly staticInitializers: BoundInitializer[];
    readonly instanceInitializers: BoundInitializer[];
    readonly constructors: BoundMethod[];
    readonly methods: BoundMethod[];
    readonly properties: BoundProperty[];
    readonly inner: BoundClass[];
}

function createMembers(): BoundMembers {
    return {
        staticInitializers: [],
        instanceInitializers: [],
        constructors: [],
        methods: [],
        properties: [],
        inner: []
    };
}

function bindMembers(
    around: Surroundings,
    declaration: ClassDeclaration,
    symbol: ClassSymbol,
    members: BoundMembers
): void {
    for (const member of declaration.members) {
        bindMember(around, member, symbol, members);
    }
}

function bindMember(around: Surroundings, member: Member, symbol: ClassSymbol, members: BoundMembers): void {
    switch (member.kind) {
        case 'Field':
            bindField(around, member, symbol, members);
            return;
        case 'Property':
            members.properties.push(...(bindProperty(around, member, symbol) ?? []));
            return;
        case 'Method':
            members.methods.push(...(bindMethod(around, member, symbol) ?? []));
            return;
        case 'Constructor':
            members.constructors.push(...(bindConstructor(around, member, symbol) ?? []));
            return;
        case 'Initializer':
            bindInitializer(around, member, members);
            return;
        default:
            bindInner(around, member, symbol, members);
    }
}

function bindField(around: Surroundings, member: FieldDeclaration, symbol: ClassSymbol, members: BoundMembers): void {
    for (const declarator of member.declarators) {
        const field = symbol.fields.get(declarator.name.text.toLowerCase());
        if (!field || !isDeclaredAt(field, declarator.name) || !declarator.initializer) {
            continue;
        }
        const ctx = createContext(around, { kind: 'initializer', isStatic: field.isStatic });
        const value = bindAs(ctx, declarator.initializer, field.type, declarator);
        if (ctx.reporter.errorCount() === 0) {
            const initializers = field.isStatic ? members.staticInitializers : members.instanceInitializers;
            initializers.push({ kind: 'field', field, value, at: declarator });
        }
    }
}

/** Of two fields of a name only the first has a symbol. */
function isDeclaredAt(field: FieldSymbol, name: Located): boolean {
    return field.at?.line === name.line && field.at.column === name.column;
}

function bindInitializer(around: Surroundings, member: InitializerBlock, members: BoundMembers): void {
    const ctx = createContext(around, { kind: 'initializer', isStatic: member.isStatic });
    const body = bindBody(ctx, member.body);
    if (body) {
        const initializers = member.isStatic ? members.staticInitializers : members.instanceInitializers;
        initializers.push({ kind: 'block', body, at: member });
    }
}

function bindInner(around: Surroundings, member: TypeDeclaration, symbol: ClassSymbol, members: BoundMembers): void {
    const inner = symbol.inner.get(member.name.text.toLowerCase());
    if (inner && inner.at?.line === member.name.line && inner.at.column === member.name.column) {
        const { world, reporter, scope } = around;
        members.inner.push(bindDeclaration(world, member, inner, reporter, scope.apiVersion));
    }
}
