/** Character classes of java.util.regex.Pattern, as source for JavaScript's `v` mode: each may stand alone or in brackets. */
import { Unsupported } from '../../language/unsupported.js';

/** Predefined classes by their letter; capitals are the complements. */
const PREDEFINED: Readonly<Record<string, string>> = {
    d: '[0-9]',
    D: '[^0-9]',
    w: '[a-zA-Z_0-9]',
    W: '[^a-zA-Z_0-9]',
    s: '[ \\t\\n\\x0B\\f\\r]',
    S: '[^ \\t\\n\\x0B\\f\\r]',
    h: '[ \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    H: '[^ \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000]',
    v: '[\\n\\x0B\\f\\r\\x85\\u2028\\u2029]',
    V: '[^\\n\\x0B\\f\\r\\x85\\u2028\\u2029]'
};

/** @returns the class of `\d` and so on, undefined for a letter that names none */
export function predefinedClass(letter: string): string | undefined {
    return Object.hasOwn(PREDEFINED, letter) ? PREDEFINED[letter] : undefined;
}

/** `\p{Alpha}`: the POSIX classes are ASCII only. */
const POSIX: Readonly<Record<string, string>> = {
    lower: '[a-z]',
    upper: '[A-Z]',
    ascii: '[\\0-\\x7f]',
    alpha: '[a-zA-Z]',
    digit: '[0-9]',
    alnum: '[a-zA-Z0-9]',
    punct: '[\\x21-\\x2f\\x3a-\\x40\\x5b-\\x60\\x7b-\\x7e]',
    graph: '[\\x21-\\x7e]',
    print: '[\\x20-\\x7e]',
    blank: '[ \\t]',
    cntrl: '[\\0-\\x1f\\x7f]',
    xdigit: '[0-9a-fA-F]',
    space: '[ \\t\\n\\x0B\\f\\r]',
    javalowercase: '[\\p{Lowercase}]',
    javauppercase: '[\\p{Uppercase}]',
    javaalphabetic: '[\\p{Alphabetic}]',
    javaletter: '[\\p{L}]',
    javaletterordigit: '[\\p{L}\\p{Nd}]',
    javadigit: '[\\p{Nd}]',
    javawhitespace: '[\\t-\\r\\x1c-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]',
    javaspacechar: '[\\p{Z}]',
    l1: '[\\0-\\xff]',
    all: '[\\s\\S]'
};

/** Binary properties that Java knows behind `Is`. */
const BINARY: Readonly<Record<string, string>> = {
    alphabetic: 'Alphabetic',
    ideographic: 'Ideographic',
    letter: 'L',
    lowercase: 'Lowercase',
    uppercase: 'Uppercase',
    titlecase: 'Lt',
    punctuation: 'P',
    control: 'Cc',
    white_space: 'White_Space',
    digit: 'Nd',
    hex_digit: 'Hex_Digit',
    join_control: 'Join_Control',
    noncharacter_code_point: 'Noncharacter_Code_Point',
    assigned: 'Assigned',
    emoji: 'Emoji'
};

/**
 * @param name what stands in `\p{...}`
 * @throws Unsupported for blocks and names unknown here
 */
export function propertyClass(name: string, isNegated: boolean): string {
    const found = lookUp(name);
    if (found === undefined) {
        throw new Unsupported(`regular expression \\p{${name}}`);
    }
    return isNegated ? `[^${found}]` : found;
}

function lookUp(name: string): string | undefined {
    const key = name.toLowerCase();
    if (Object.hasOwn(POSIX, key)) {
        return POSIX[key];
    }
    const assignment = /^(?:general_category|gc|script|sc)=(.+)$/i.exec(name);
    if (assignment) {
        const isScript = /^s/i.test(name);
        return property(isScript ? `Script=${capitalized(assignment[1] ?? '')}` : (assignment[1] ?? ''));
    }
    const bare = /^is/i.test(name) ? name.slice(2) : name;
    if (bare !== name && Object.hasOwn(BINARY, bare.toLowerCase())) {
        return property(BINARY[bare.toLowerCase()] ?? '');
    }
    return property(bare) ?? (bare === name ? undefined : property(`Script=${capitalized(bare)}`));
}

function capitalized(name: string): string {
    return name.toLowerCase().replace(/(^|_)[a-z]/g, (start) => start.toUpperCase());
}

function property(name: string): string | undefined {
    const text = `[\\p{${name}}]`;
    try {
        new RegExp(text, 'v');
        return text;
    } catch {
        return undefined;
    }
}
