import type { Name, Parameter, TypeDeclaration } from '../../ast.js';
import { reportError } from '../../messages.js';
import type { Reporter } from '../../world.js';
import type { Check } from './check.js';
import { membersOf } from './members.js';

export type IdentifierKind = 'type' | 'method' | 'variable';

/** Words that no variable and no type may be named, though a method may (Apex Developer Guide, "Reserved Keywords"). */
const RESERVED = new Set(
    (
        'activate any array autonomous begin bigdecimal bulk byte case cast char collect commit const default desc end ' +
        'exception exit export float goto group having hint import inner int into join loop number object of outer ' +
        'package parallel pragma retrieve rollback short sort super switch synchronized system then this transaction when'
    ).split(' ')
);

/** Words of the language and of queries: no method may be named so either. */
const KEYWORDS = new Set('and from in instanceof like limit not or select where'.split(' '));

/** Words of queries that a method may be named. */
const QUERY_WORDS = new Set('as asc by nulls trigger using'.split(' '));

const RESERVED_TYPES = new Set(['apexpages', 'page']);

/** A letter, then letters, digits and single underscores, none at the end. */
const WELL_FORMED = /^[a-z](?:_?[a-z0-9])*$/i;

const MAX_NAME = 255;
const MAX_TOP_LEVEL_TYPE = 40;

/**
 * Checks a declared name: characters, reserved words, length.
 *
 * @param name as declared
 * @param kind what it names; `variable` is for fields, properties, parameters, local variables and enum constants
 * @param maxLength in characters
 */
export function checkIdentifier(reporter: Reporter, name: Name, kind: IdentifierKind, maxLength = MAX_NAME): void {
    const folded = name.text.toLowerCase();
    if (!WELL_FORMED.test(folded)) {
        reportError(reporter, name, 'identifier-characters', name.text);
    } else if (KEYWORDS.has(folded) || (kind !== 'method' && (RESERVED.has(folded) || QUERY_WORDS.has(folded)))) {
        reportError(reporter, name, 'identifier-reserved', name.text);
    } else if (kind === 'type' && RESERVED_TYPES.has(folded)) {
        reportError(reporter, name, 'identifier-type-reserved', name.text);
    } else if (name.text.length > maxLength) {
        reportError(reporter, name, 'identifier-too-long', name.text);
    }
}

/** Names of the type, its members and their parameters. */
export function checkIdentifiers(check: Check): void {
    const { declaration, reporter, symbol } = check;
    checkIdentifier(reporter, declaration.name, 'type', symbol.outer ? MAX_NAME : MAX_TOP_LEVEL_TYPE);
    if (declaration.kind === 'Enum') {
        declaration.constants.forEach((constant) => checkIdentifier(reporter, constant, 'variable'));
    }
    checkMemberNames(declaration, reporter);
}

function checkMemberNames(declaration: TypeDeclaration, reporter: Reporter): void {
    const checkParameters = (parameters: readonly Parameter[]): void =>
        parameters.forEach((parameter) => checkIdentifier(reporter, parameter.name, 'variable'));
    for (const member of membersOf(declaration)) {
        switch (member.kind) {
            case 'Field':
                member.declarators.forEach((declarator) => checkIdentifier(reporter, declarator.name, 'variable'));
                break;
            case 'Property':
                checkIdentifier(reporter, member.name, 'variable');
                break;
            case 'Method':
                checkIdentifier(reporter, member.name, 'method');
                checkParameters(member.parameters);
                break;
            case 'Constructor':
                checkParameters(member.parameters);
                break;
            default:
        }
    }
}
