/** Record ids: 15 characters with case, or 18 with a check of the case (Apex Reference Guide, "Id Class"). */

/** The check is not looked at: public test NebulaLogger, LoggerTriggerableContext_Tests, has ids that end in `006`. */
const ID = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/;
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** @returns the id with 18 characters, undefined when the text is none. */
export function to18(text: string): string | undefined {
    if (!ID.test(text)) {
        return undefined;
    }
    return text.length === 18 ? text : text + idSuffix(text);
}

/**
 * The last three characters of an id: each stands for the case of five, the first being the lowest bit.
 *
 * @param id 15 characters
 */
export function idSuffix(id: string): string {
    let suffix = '';
    for (let start = 0; start < 15; start += 5) {
        let bits = 0;
        for (let at = 0; at < 5; at++) {
            const character = id.charCodeAt(start + at);
            bits |= character >= 65 && character <= 90 ? 1 << at : 0;
        }
        suffix += CHECK.charAt(bits);
    }
    return suffix;
}
