/** A place in the source of a regular expression. */

/** The expression is malformed; the message is Java's description. */
export class MalformedRegex extends Error {
    override readonly name = 'MalformedRegex';
}

export class Cursor {
    position = 0;

    constructor(readonly source: string) {}

    get rest(): string {
        return this.source.slice(this.position);
    }

    atEnd(): boolean {
        return this.position >= this.source.length;
    }

    peek(): string {
        return this.source.charAt(this.position);
    }

    /** Reads a code point; '' at the end. */
    next(): string {
        const code = this.source.codePointAt(this.position);
        const char = code === undefined ? '' : String.fromCodePoint(code);
        this.position += char.length;
        return char;
    }

    take(text: string): boolean {
        const isThere = this.source.startsWith(text, this.position);
        if (isThere) {
            this.position += text.length;
        }
        return isThere;
    }

    /** Reads what a pattern that begins with `^` matches here. */
    takeMatch(pattern: RegExp): RegExpExecArray | undefined {
        const match = pattern.exec(this.rest) ?? undefined;
        this.position += match?.[0].length ?? 0;
        return match;
    }

    /** Reads what `\Q` has begun, with its end: the code points of the text. */
    takeQuotation(): string[] {
        const end = this.source.indexOf('\\E', this.position);
        const text = this.source.slice(this.position, end < 0 ? undefined : end);
        this.position = end < 0 ? this.source.length : end + 2;
        return Array.from(text);
    }

    fail(description: string, index = this.position): never {
        throw new MalformedRegex(`${description} near index ${index}\n${this.source}`);
    }
}
