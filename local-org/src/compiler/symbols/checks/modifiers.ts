import type { Modifiers, Located } from '../../ast.js';
import type { Check } from './check.js';
import { membersOf } from './members.js';
import { findAnnotation, hasKeyword } from '../modifiers.js';

type Kind =
    'types' | 'interfaces' | 'enums' | 'methods' | 'fields' | 'properties' | 'constructors' | 'interface methods';

const ACCESS = ['private', 'protected', 'public', 'global'];
const SHARING = ['with sharing', 'without sharing', 'inherited sharing'];

/** Keywords that each kind of declaration may carry. */
const ALLOWED: Readonly<Record<Kind, ReadonlySet<string>>> = {
    types: new Set([...ACCESS, ...SHARING, 'abstract', 'virtual']),
    interfaces: new Set([...ACCESS, ...SHARING, 'abstract', 'virtual']),
    enums: new Set(ACCESS),
    methods: new Set([...ACCESS, 'static', 'abstract', 'virtual', 'override', 'final', 'testmethod', 'webservice']),
    fields: new Set([...ACCESS, 'static', 'final', 'transient', 'webservice']),
    properties: new Set([...ACCESS, 'static', 'final', 'transient', 'webservice', 'virtual', 'abstract', 'override']),
    constructors: new Set(ACCESS),
    'interface methods': new Set(['public', 'global'])
};

/** Pairs that exclude each other. */
const CONFLICTS: readonly (readonly [string, string])[] = [
    ['abstract', 'final'],
    ['abstract', 'static'],
    ['virtual', 'static'],
    ['override', 'static'],
    ['virtual', 'final']
];

/** Which modifiers may stand where, how often and together with which. */
export function checkModifiers(check: Check): void {
    const { declaration, symbol } = check;
    const kinds = { Class: 'types', Interface: 'interfaces', Enum: 'enums' } as const;
    checkKeywords(declaration.modifiers, kinds[declaration.kind], declaration.name, check);
    checkTopLevelAccess(check);
    for (const member of membersOf(declaration)) {
        switch (member.kind) {
            case 'Field':
                checkKeywords(member.modifiers, 'fields', member, check);
                break;
            case 'Property':
                checkKeywords(member.modifiers, 'properties', member.name, check);
                checkAccessorKeywords(member.getter?.modifiers, check);
                checkAccessorKeywords(member.setter?.modifiers, check);
                break;
            case 'Method': {
                const kind = symbol.classKind === 'interface' ? 'interface methods' : 'methods';
                checkKeywords(member.modifiers, kind, member.name, check);
                break;
            }
            case 'Constructor':
                checkKeywords(member.modifiers, 'constructors', member.name, check);
                break;
            default:
        }
    }
}

function checkKeywords(modifiers: Modifiers, kind: Kind, at: Located, check: Check): void {
    const seen = new Set<string>();
    for (const keyword of modifiers.keywords) {
        if (seen.has(keyword.name)) {
            check.report(keyword, 'duplicate-modifier', keyword.name);
        } else if (!ALLOWED[kind].has(keyword.name)) {
            check.report(keyword, 'modifier-not-allowed', keyword.name, kind);
        }
        seen.add(keyword.name);
    }
    if (ACCESS.filter((access) => seen.has(access)).length > 1) {
        check.report(at, 'multiple-scopes');
    }
    const sharing = SHARING.filter((one) => seen.has(one));
    if (sharing.length > 1) {
        check.report(at, 'modifier-conflict', sharing[0] ?? '', kind, sharing[1] ?? '');
    }
    for (const [one, other] of CONFLICTS) {
        if (seen.has(one) && seen.has(other)) {
            check.report(at, 'modifier-conflict', one, kind, other);
        }
    }
}

function checkAccessorKeywords(modifiers: Modifiers | undefined, check: Check): void {
    for (const keyword of modifiers?.keywords ?? []) {
        if (!ACCESS.includes(keyword.name) && keyword.name !== 'static') {
            check.report(keyword, 'modifier-not-allowed', keyword.name, 'accessors');
        }
    }
}

/** A top-level type is public or global; a test class need not say so. */
function checkTopLevelAccess(check: Check): void {
    const { declaration, symbol } = check;
    const isTest = findAnnotation(declaration.modifiers.annotations, 'istest') !== undefined;
    if (symbol.outer === undefined && !isTest && !hasKeyword(declaration.modifiers, 'public', 'global')) {
        check.report(declaration.name, 'top-level-access');
    }
}
