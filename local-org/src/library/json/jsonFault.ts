/** A text that is no JSON, or not the JSON that was expected. The entry points turn it into a `JSONException`. */

/** `line` and `column` count from 1. */
export interface JsonPlace {
    readonly line: number;
    readonly column: number;
}

export class JsonFault extends Error {
    override readonly name = 'JsonFault';

    /**
     * @param text without the place
     * @param place where the text is wrong; undefined when the platform names no place
     * @param isOutside whether the fault is outside of any object or array
     * @param opened where the object or array begins that the text does not close
     */
    constructor(
        readonly text: string,
        readonly place: JsonPlace | undefined,
        readonly isOutside = false,
        readonly opened?: { readonly kind: string; readonly place: JsonPlace }
    ) {
        super(text);
    }
}

/**
 * The message as `JSON.deserialize` and `JSON.deserializeUntyped` give it: `... at [line:1, column:4]`
 * (https://salesforce.stackexchange.com/questions/301508), outside of objects and arrays `... at input location [1,2]`.
 * For a container that is left open the platform shows where the text ends (glade-sh/glade, tests of JSON input errors).
 */
export function deserializeMessage({ text, place, isOutside, opened }: JsonFault): string {
    if (place === undefined) {
        return text;
    }
    const where = `[line:${place.line}, column:${place.column}]`;
    if (opened) {
        return `${text}: expected close marker for ${opened.kind} (from ${where}`;
    }
    return isOutside ? `${text} at input location [${place.line},${place.column}]` : `${text} at ${where}`;
}

/** The message as `JSONParser` gives it: `... at input location [1,2]`. */
export function parserMessage({ text, place, opened }: JsonFault): string {
    if (place === undefined) {
        return text;
    }
    const start = opened
        ? `: expected close marker for ${opened.kind} (from [Source: java.io.StringReader@0; line: ${opened.place.line}, ` +
          `column: ${opened.place.column}])`
        : '';
    return `${text}${start} at input location [${place.line},${place.column}]`;
}
