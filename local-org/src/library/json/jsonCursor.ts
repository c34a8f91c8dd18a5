/**
 * Walks over a JSON text and knows where it is. The platform reads with Jackson 1 (its exception texts say so), and its
 * places are those of that parser: a column points behind the character that was read, and each attempt to read past the
 * end moves the column on by the size of the last block.
 */
import { JsonFault, type JsonPlace } from './jsonFault.js';

/** Size of the blocks in which the platform's parser reads. */
const BLOCK = 4000;

const NEWLINE = 10;
const RETURN = 13;
const SPACE = 32;
const SLASH = 47;

/** What `read` and `peek` give at the end of the text. */
export const END = -1;

export class JsonCursor {
    private at = 0;
    private line = 1;
    private lineStart = 0;
    private readonly lastBlock: number;

    constructor(readonly text: string) {
        this.lastBlock = text.length === 0 ? 0 : ((text.length - 1) % BLOCK) + 1;
    }

    /** @returns a cursor at the same place that moves on its own */
    fork(): JsonCursor {
        const copy = new JsonCursor(this.text);
        copy.at = this.at;
        copy.line = this.line;
        copy.lineStart = this.lineStart;
        return copy;
    }

    get offset(): number {
        return this.at;
    }

    /** The place behind the last character that was read. */
    get place(): JsonPlace {
        return { line: this.line, column: this.at - this.lineStart + 1 };
    }

    /** The place of the last character that was read. */
    get lastPlace(): JsonPlace {
        return { line: this.line, column: this.at - this.lineStart };
    }

    /** @returns the next character's code without reading it, `END` at the end */
    peek(): number {
        return this.at < this.text.length ? this.text.charCodeAt(this.at) : this.refill();
    }

    /** @returns the next character's code, `END` at the end */
    read(): number {
        return this.at < this.text.length ? this.text.charCodeAt(this.at++) : this.refill();
    }

    /** Moves on to an offset; what lies between has no line breaks. */
    moveTo(offset: number): void {
        this.at = offset;
    }

    /**
     * @returns the code of the next character that is not white space, `END` at the end
     * @throws JsonFault for control characters and comments
     */
    skipSpace(): number {
        for (;;) {
            const code = this.read();
            if (code > SPACE) {
                if (code === SLASH) {
                    throw this.unexpected(
                        code,
                        "maybe a (non-standard) comment? (not recognized as one since Feature 'ALLOW_COMMENTS' not enabled for parser)"
                    );
                }
                return code;
            }
            if (code === END) {
                return END;
            }
            this.passSpace(code);
        }
    }

    /** `Unexpected character ('x' (code 120)): was expecting ...` */
    unexpected(code: number, expectation: string, isOutside = false): JsonFault {
        return this.fault(`Unexpected character (${describeCharacter(code)}): ${expectation}`, isOutside);
    }

    fault(text: string, isOutside = false): JsonFault {
        return new JsonFault(text, this.place, isOutside);
    }

    private passSpace(code: number): void {
        if (code === NEWLINE) {
            this.newLine();
        } else if (code === RETURN) {
            if (this.text.charCodeAt(this.at) === NEWLINE) {
                this.at++;
            }
            this.newLine();
        } else if (code !== SPACE && code !== 9) {
            throw this.fault(
                `Illegal character (${describeCharacter(code)}): only regular white space (\\r, \\n, \\t) is allowed between tokens`
            );
        }
    }

    private newLine(): void {
        this.line++;
        this.lineStart = this.at;
    }

    private refill(): number {
        this.lineStart -= this.lastBlock;
        return END;
    }
}

/** A character as Jackson's messages show it. */
export function describeCharacter(code: number): string {
    if (code < SPACE || (code >= 127 && code < 160)) {
        return `(CTRL-CHAR, code ${code})`;
    }
    const hex = code > 255 ? ` / 0x${code.toString(16)}` : '';
    return `'${String.fromCharCode(code)}' (code ${code}${hex})`;
}
