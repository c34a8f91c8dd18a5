/** Writes JSON text, plain or indented as Jackson's default printer does it, and refuses what makes no JSON. */

/** A call that does not fit what was written before; the message is the platform's. */
export class JsonWriteFault extends Error {
    override readonly name = 'JsonWriteFault';
}

interface Level {
    readonly isObject: boolean;
    count: number;
    /** Objects: whether a field name was written whose value is missing. */
    hasName: boolean;
}

// eslint-disable-next-line no-control-regex -- control characters are what must be escaped
const ESCAPED = /["\\\u0000-\u001f]/g;
const SHORT = new Map([
    ['"', '\\"'],
    ['\\', '\\\\'],
    ['\b', '\\b'],
    ['\t', '\\t'],
    ['\n', '\\n'],
    ['\f', '\\f'],
    ['\r', '\\r']
]);

/** @returns the text as a JSON string, quotes included */
export function quoted(text: string): string {
    ESCAPED.lastIndex = 0;
    return ESCAPED.test(text) ? `"${text.replace(ESCAPED, escape)}"` : `"${text}"`;
}

function escape(character: string): string {
    return SHORT.get(character) ?? `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

export class JsonWriter {
    isClosed = false;
    private readonly parts: string[] = [];
    private readonly levels: Level[] = [];
    private objects = 0;
    private roots = 0;

    constructor(private readonly isPretty: boolean) {}

    get depth(): number {
        return this.levels.length;
    }

    get text(): string {
        return this.parts.join('');
    }

    startObject(): void {
        this.beforeValue('start an object');
        this.levels.push({ isObject: true, count: 0, hasName: false });
        this.objects++;
        this.parts.push('{');
    }

    endObject(): void {
        const level = this.levels.at(-1);
        if (!level?.isObject) {
            throw new JsonWriteFault(`Current context not an object but ${this.context}`);
        }
        this.levels.pop();
        this.objects--;
        this.parts.push(this.isPretty ? (level.count > 0 ? `${this.newLine()}}` : ' }') : '}');
    }

    startArray(): void {
        this.beforeValue('start an array');
        this.levels.push({ isObject: false, count: 0, hasName: false });
        this.parts.push('[');
    }

    endArray(): void {
        const level = this.levels.at(-1);
        if (!level || level.isObject) {
            throw new JsonWriteFault(`Current context not an ARRAY but ${this.context}`);
        }
        this.levels.pop();
        this.parts.push(this.isPretty ? ' ]' : ']');
    }

    fieldName(name: string): void {
        this.checkOpen();
        const level = this.levels.at(-1);
        if (!level?.isObject || level.hasName) {
            throw new JsonWriteFault('Can not write a field name, expecting a value');
        }
        const separator = level.count > 0 ? ',' : '';
        level.count++;
        level.hasName = true;
        this.parts.push(separator, this.isPretty ? this.newLine() : '', quoted(name), this.isPretty ? ' : ' : ':');
    }

    /** @param text JSON of a single value */
    value(text: string, what = 'write text value'): void {
        this.beforeValue(what);
        this.parts.push(text);
    }

    private beforeValue(what: string): void {
        this.checkOpen();
        const level = this.levels.at(-1);
        if (!level) {
            // Jackson separates values at the root by a blank
            this.parts.push(this.roots++ > 0 ? ' ' : '');
            return;
        }
        if (level.isObject) {
            if (!level.hasName) {
                throw new JsonWriteFault(`Can not ${what}, expecting field name`);
            }
            level.hasName = false;
            return;
        }
        this.parts.push(level.count++ > 0 ? ',' : '', this.isPretty ? ' ' : '');
    }

    private checkOpen(): void {
        if (this.isClosed) {
            throw new JsonWriteFault('Can not write to a closed JSONGenerator');
        }
    }

    private newLine(): string {
        return `\n${'  '.repeat(this.objects)}`;
    }

    private get context(): string {
        const level = this.levels.at(-1);
        return level ? (level.isObject ? 'OBJECT' : 'ARRAY') : 'ROOT';
    }
}
