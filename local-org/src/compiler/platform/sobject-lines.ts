import type { StandardChildRelationship, StandardField, StandardObject } from './model.js';

/*
 * The text of sobjects.txt.
 *
 *   file   = { set | object | comment }           comment = '#' ...
 *   set    = '@' name TAB tokens                  a group of tokens that many objects share; stands before its first use
 *   object = Name TAB fields TAB children         tokens are separated by blanks
 *   field  = Name [ ':' letter ] [ '>' [ Relationship '=' ] Target { '|' Target } ]
 *            no letter: String, or Id when there is a target; no relationship name: the field's name without 'Id'
 *   child  = [ Name '=' ] ChildObject [ '.' Field ]     no name: the child object's name with an 's'
 *   a field or child token that starts with '@' is the name of a set
 */

/** Letters of the field types. */
export const FIELD_TYPE_LETTERS: Readonly<Record<string, string>> = {
    I: 'Id',
    s: 'String',
    b: 'Boolean',
    i: 'Integer',
    l: 'Long',
    n: 'Decimal',
    d: 'Date',
    t: 'Datetime',
    m: 'Time',
    x: 'Blob',
    o: 'Object',
    a: 'System.Address',
    g: 'System.Location',
    h: 'EventBus.ChangeEventHeader',
    L: 'List<String>'
};

/** Sets of tokens by name, the `@` included. */
export type TokenSets = ReadonlyMap<string, readonly string[]>;

/**
 * Parses the line of a set.
 *
 * @param line a line that starts with `@`
 * @returns the set's name, `@` included, and its tokens
 */
export function parseSet(line: string): readonly [name: string, tokens: readonly string[]] {
    const tab = line.indexOf('\t');
    return [line.slice(0, tab), line.slice(tab + 1).split(' ')];
}

/**
 * Parses the line of an object.
 *
 * @param line one line
 * @param sets the sets defined before it
 * @throws Error when the line names an unknown set or field type
 */
export function parseObject(line: string, sets: TokenSets): StandardObject {
    const [name = '', fields = '', children = ''] = line.split('\t');
    return {
        name,
        fields: expand(fields, sets).map(parseField),
        childRelationships: expand(children, sets).map(parseChild)
    };
}

function expand(text: string, sets: TokenSets): string[] {
    return text === '' ? [] : text.split(' ').flatMap((token) => (token.startsWith('@') ? setOf(token, sets) : token));
}

function setOf(name: string, sets: TokenSets): readonly string[] {
    const tokens = sets.get(name);
    if (tokens === undefined) {
        throw new Error(`Platform catalogue: unknown set '${name}'`);
    }
    return tokens;
}

function parseField(token: string): StandardField {
    const [declaration = '', reference] = token.split('>');
    const [name = '', letter] = declaration.split(':');
    if (reference === undefined) {
        return { name, type: fieldType(letter ?? 's'), referenceTo: [], relationshipName: undefined };
    }
    const equals = reference.indexOf('=');
    return {
        name,
        type: fieldType(letter ?? 'I'),
        referenceTo: reference.slice(equals + 1).split('|'),
        relationshipName: equals < 0 ? name.slice(0, -2) : reference.slice(0, equals)
    };
}

function fieldType(letter: string): string {
    const type = FIELD_TYPE_LETTERS[letter];
    if (type === undefined) {
        throw new Error(`Platform catalogue: unknown field type '${letter}'`);
    }
    return type;
}

function parseChild(token: string): StandardChildRelationship {
    const equals = token.indexOf('=');
    const [childObject = '', childField] = token.slice(equals + 1).split('.');
    return { name: equals < 0 ? `${childObject}s` : token.slice(0, equals), childObject, childField };
}
