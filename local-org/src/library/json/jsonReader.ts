/** Reads a JSON text token by token; names, texts and places as the platform's parser has them. */
import { END, JsonCursor } from './jsonCursor.js';
import { JsonFault, type JsonPlace } from './jsonFault.js';
import { readNumber, readString, readWord, unexpectedEnd } from './jsonLexer.js';

/** Names of `JSONToken` constants. */
export type JsonTokenKind =
    | 'START_OBJECT'
    | 'END_OBJECT'
    | 'START_ARRAY'
    | 'END_ARRAY'
    | 'FIELD_NAME'
    | 'VALUE_STRING'
    | 'VALUE_NUMBER_INT'
    | 'VALUE_NUMBER_FLOAT'
    | 'VALUE_TRUE'
    | 'VALUE_FALSE'
    | 'VALUE_NULL';

interface Frame {
    readonly kind: 'OBJECT' | 'ARRAY';
    readonly place: JsonPlace;
    /** Name of the field that holds the object or array. */
    readonly holder: string | null;
    name: string | null;
    isEmpty: boolean;
}

const VALUE = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')";
const START: JsonPlace = { line: 1, column: 1 };

export class JsonReader {
    /** The current token; undefined before the first and after the last. */
    kind: JsonTokenKind | undefined = undefined;
    /** Where the current token begins; values of fields have the place of their field, commas before it included. */
    place = START;
    private readonly frames: Frame[] = [];
    private current = '';
    /** Whether the current token is a string of which only the opening quote has been read: faults in it come later. */
    private isUnread = false;

    private constructor(private readonly cursor: JsonCursor) {}

    /** @returns a reader before the first token of a text */
    static of(text: string): JsonReader {
        return new JsonReader(new JsonCursor(text));
    }

    /** @returns a reader at the same token that moves on its own: to look ahead */
    fork(): JsonReader {
        const copy = new JsonReader(this.cursor.fork());
        copy.kind = this.kind;
        copy.current = this.text;
        copy.place = this.place;
        copy.frames.push(...this.frames.map((frame) => ({ ...frame })));
        return copy;
    }

    /**
     * The current token's text: contents of a string, a number as written, a field name, a bracket.
     *
     * @throws JsonFault when the string is malformed
     */
    get text(): string {
        if (this.isUnread) {
            this.isUnread = false;
            this.current = readString(this.cursor, 'string value');
        }
        return this.current;
    }

    /** How many objects and arrays are open. */
    get depth(): number {
        return this.frames.length;
    }

    /** Where the reader stands: behind the current token. */
    get position(): JsonPlace {
        return this.cursor.place;
    }

    /** The name of the field that the current token is or belongs to. */
    get name(): string | null {
        if (this.kind === 'START_OBJECT' || this.kind === 'START_ARRAY') {
            return this.frames.at(-1)?.holder ?? null;
        }
        return this.frames.at(-1)?.name ?? null;
    }

    /**
     * Goes on to the next token.
     *
     * @throws JsonFault when the text is no JSON
     */
    next(): JsonTokenKind | undefined {
        this.finishString();
        if (this.kind === 'FIELD_NAME') {
            return this.readValue(this.cursor.skipSpace());
        }
        const frame = this.frames.at(-1);
        const code = this.cursor.skipSpace();
        if (code === END) {
            this.end(frame);
            return undefined;
        }
        this.place = this.cursor.lastPlace;
        const character = String.fromCharCode(code);
        if (character === ']' || character === '}') {
            return this.close(character, frame);
        }
        return this.nextEntry(frame, code);
    }

    /** Goes on to the end of the object or array that the current token begins; stays on any other token. */
    skipChildren(): void {
        if (this.kind !== 'START_OBJECT' && this.kind !== 'START_ARRAY') {
            return;
        }
        const { depth } = this;
        while (this.depth >= depth) {
            this.next();
        }
    }

    private end(frame: Frame | undefined): void {
        if (frame) {
            const opened = { kind: frame.kind, place: { line: frame.place.line, column: frame.place.column - 1 } };
            throw new JsonFault('Unexpected end-of-input', this.cursor.place, false, opened);
        }
        this.kind = undefined;
        this.current = '';
    }

    private close(character: ']' | '}', frame: Frame | undefined): JsonTokenKind {
        const kind = character === '}' ? 'OBJECT' : 'ARRAY';
        if (frame?.kind !== kind) {
            const expected = character === '}' ? ']' : '}';
            const { line, column } = frame?.place ?? START;
            throw this.cursor.fault(
                `Unexpected close marker '${character}': expected '${expected}' (for ${frame?.kind ?? 'ROOT'} starting at ` +
                    `[line:${line}, column:${column - 1}])`
            );
        }
        this.frames.pop();
        this.current = character;
        this.kind = `END_${kind}`;
        return this.kind;
    }

    private nextEntry(frame: Frame | undefined, first: number): JsonTokenKind {
        let code = first;
        if (frame && !frame.isEmpty) {
            if (code !== 44) {
                throw this.cursor.unexpected(code, `was expecting comma to separate ${frame.kind} entries`);
            }
            code = this.skipSpaceWithin(frame);
        }
        if (!frame) {
            return this.readValue(code);
        }
        frame.isEmpty = false;
        return frame.kind === 'OBJECT' ? this.readName(frame, code) : this.readValue(code);
    }

    private readName(frame: Frame, code: number): JsonTokenKind {
        if (code !== 34) {
            throw this.cursor.unexpected(code, 'was expecting double-quote to start field name');
        }
        this.current = readString(this.cursor, 'name');
        frame.name = this.current;
        const colon = this.skipSpaceWithin(frame);
        if (colon !== 58) {
            throw this.cursor.unexpected(colon, 'was expecting a colon to separate field name and value');
        }
        this.kind = 'FIELD_NAME';
        return this.kind;
    }

    private skipSpaceWithin(frame: Frame): number {
        const code = this.cursor.skipSpace();
        if (code === END) {
            throw unexpectedEnd(this.cursor, ` within/between ${frame.kind} entries`);
        }
        return code;
    }

    private readValue(code: number): JsonTokenKind {
        const frame = this.frames.at(-1);
        if (code === END && frame) {
            throw unexpectedEnd(this.cursor, ` within/between ${frame.kind} entries`);
        }
        const isOutside = frame === undefined;
        switch (String.fromCharCode(code)) {
            case '"':
                this.isUnread = true;
                this.kind = 'VALUE_STRING';
                return this.kind;
            case '{':
                return this.open('OBJECT');
            case '[':
                return this.open('ARRAY');
            case ']':
            case '}':
                throw this.cursor.unexpected(code, 'expected a value');
            case 't':
                readWord(this.cursor, 'true', isOutside);
                return this.found('VALUE_TRUE', 'true');
            case 'f':
                readWord(this.cursor, 'false', isOutside);
                return this.found('VALUE_FALSE', 'false');
            case 'n':
                readWord(this.cursor, 'null', isOutside);
                return this.found('VALUE_NULL', 'null');
            case 'N':
                readWord(this.cursor, 'NaN', isOutside);
                throw this.cursor.fault(
                    "Non-standard token 'NaN': enable JsonParser.Feature.ALLOW_NON_NUMERIC_NUMBERS to allow",
                    isOutside
                );
            default:
                return this.readNumber(code, isOutside);
        }
    }

    private readNumber(code: number, isOutside: boolean): JsonTokenKind {
        if (code !== 45 && (code < 48 || code > 57)) {
            throw this.cursor.unexpected(code, VALUE, isOutside);
        }
        const { text, isFloat } = readNumber(this.cursor);
        return this.found(isFloat ? 'VALUE_NUMBER_FLOAT' : 'VALUE_NUMBER_INT', text);
    }

    private open(kind: 'OBJECT' | 'ARRAY'): JsonTokenKind {
        const holder = this.frames.at(-1)?.name ?? null;
        this.frames.push({ kind, place: this.place, holder, name: null, isEmpty: true });
        return this.found(`START_${kind}`, kind === 'OBJECT' ? '{' : '[');
    }

    private found(kind: JsonTokenKind, text: string): JsonTokenKind {
        this.kind = kind;
        this.current = text;
        return kind;
    }

    private finishString(): void {
        if (this.isUnread) {
            this.isUnread = false;
            readString(this.cursor, 'string value');
        }
    }
}
