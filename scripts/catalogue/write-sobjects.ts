import type {
    StandardChildRelationship,
    StandardField,
    StandardObject
} from '../../local-org/src/compiler/platform/model.js';
import { FIELD_TYPE_LETTERS } from '../../local-org/src/compiler/platform/sobject-lines.js';

/** A group of tokens that stands in the text of many objects; it is used where an object has all of them. */
export interface TokenSet {
    readonly name: string;
    readonly tokens: readonly string[];
}

const LETTERS = new Map(Object.entries(FIELD_TYPE_LETTERS).map(([letter, type]) => [type, letter]));

/** Writes one line of sobjects.txt, in the grammar of the reader's `sobject-lines.ts`. */
export function writeObject(object: StandardObject, sets: readonly TokenSet[]): string {
    const fields = object.fields.map(writeField);
    const children = object.childRelationships.map(writeChild);
    return [object.name, withSets(fields, sets), withSets(children, sets)].join('\t').trimEnd();
}

/** Writes the line of a set. */
export function writeSet(set: TokenSet): string {
    return `${set.name}\t${set.tokens.join(' ')}`;
}

function withSets(tokens: readonly string[], sets: readonly TokenSet[]): string {
    let rest = tokens;
    const used: string[] = [];
    for (const set of sets) {
        const have = new Set(rest);
        if (set.tokens.every((token) => have.has(token))) {
            const taken = new Set(set.tokens);
            rest = rest.filter((token) => !taken.has(token));
            used.push(set.name);
        }
    }
    return [...used, ...rest].join(' ');
}

/** Writes a field as a token. */
export function writeField(field: StandardField): string {
    const isReference = field.relationshipName !== undefined;
    const letter = field.type === (isReference ? 'Id' : 'String') ? '' : `:${letterOf(field.type)}`;
    if (!isReference) {
        return field.name + letter;
    }
    const relationship = field.relationshipName === field.name.slice(0, -2) ? '' : `${field.relationshipName}=`;
    return `${field.name}${letter}>${relationship}${field.referenceTo.join('|')}`;
}

function letterOf(type: string): string {
    const letter = LETTERS.get(type);
    if (letter === undefined) {
        throw new Error(`No letter for the field type ${type}`);
    }
    return letter;
}

/** Writes a child relationship as a token. */
export function writeChild(child: StandardChildRelationship): string {
    const name = child.name === `${child.childObject}s` ? '' : `${child.name}=`;
    return `${name}${child.childObject}${child.childField === undefined ? '' : `.${child.childField}`}`;
}
