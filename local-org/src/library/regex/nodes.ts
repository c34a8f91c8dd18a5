/** The tree of a regular expression of java.util.regex, between reading it and writing it for JavaScript. */

export type RegexNode =
    | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
    | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
    /** One code point; `ignoreCase` when the flag was on where it stands. */
    | { readonly kind: 'literal'; readonly code: number; readonly ignoreCase: boolean }
    /** JavaScript source that needs no further translation: an anchor, a class such as `\d`, `.`. */
    | { readonly kind: 'source'; readonly text: string }
    | { readonly kind: 'class'; readonly set: CharacterSet; readonly ignoreCase: boolean }
    | { readonly kind: 'capture'; readonly index: number; readonly body: RegexNode }
    | { readonly kind: 'group'; readonly body: RegexNode }
    | { readonly kind: 'atomic'; readonly body: RegexNode }
    /** `mark` is `?=`, `?!`, `?<=` or `?<!`. */
    | { readonly kind: 'look'; readonly mark: string; readonly body: RegexNode }
    | { readonly kind: 'reference'; readonly index: number; readonly ignoreCase: boolean }
    | { readonly kind: 'repeat'; readonly body: RegexNode; readonly range: string; readonly mode: RepeatMode };

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

/** Characters in brackets: all `parts` of every group of `operands`; several operands were joined by `&&`. */
export interface CharacterSet {
    readonly negated: boolean;
    readonly operands: readonly (readonly SetPart[])[];
}

export type SetPart =
    | { readonly kind: 'range'; readonly from: number; readonly to: number }
    /** Source of a class as it may stand in brackets: `\p{L}`, `[0-9]`. */
    | { readonly kind: 'source'; readonly text: string }
    | { readonly kind: 'set'; readonly set: CharacterSet };

/** A whole expression. */
export interface Regex {
    readonly body: RegexNode;
    readonly groupCount: number;
    /** Numbers of named groups. */
    readonly names: ReadonlyMap<string, number>;
}
