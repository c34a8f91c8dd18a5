/** `Pattern` and `Matcher`: Apex Reference Guide, "Pattern Class" and "Matcher Class". */
import { ListValue } from '../../language/collections.js';
import type { ApexException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { Guard } from '../arguments.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';
import type { JavaPattern, Match, MatchMode } from './javaPattern.js';
import { nextStart, replaceMatches, splitText } from './javaPattern.js';
import { compiled, replacing } from './regexErrors.js';

class PatternValue extends PlatformObject {
    readonly apexType = 'Pattern';

    constructor(readonly compiled: JavaPattern) {
        super();
    }

    override toDisplay(): string {
        return this.compiled.source;
    }
}

class MatcherValue extends PlatformObject {
    readonly apexType = 'Matcher';
    region: readonly [number, number];
    match: Match | undefined = undefined;
    /** Where the next `find()` begins. */
    position: number;
    anchoring = true;
    transparent = false;

    constructor(
        public pattern: PatternValue,
        public text: string
    ) {
        super();
        this.region = [0, text.length];
        this.position = 0;
    }

    reset(text = this.text): this {
        this.text = text;
        return this.setRegion(0, text.length);
    }

    setRegion(start: number, end: number): this {
        this.region = [start, end];
        this.position = start;
        this.match = undefined;
        return this;
    }

    /** Looks for a match within the region, which hides the rest of the text and has ends like a text. */
    run(mode: MatchMode, from: number): boolean {
        const [start, end] = this.region;
        const isWhole = start === 0 && end === this.text.length;
        if (!isWhole && (this.transparent || !this.anchoring)) {
            throw new Unsupported('Matcher.region with transparent or non-anchoring bounds');
        }
        const text = isWhole ? this.text : this.text.slice(start, end);
        const found = from > end ? undefined : this.pattern.compiled.match(text, mode, from - start);
        this.match = found?.map((place) => place && ([place[0] + start, place[1] + start] as const));
        const whole = this.match?.[0];
        if (whole) {
            this.position = nextStart(whole);
        }
        return whole !== undefined;
    }
}

export const patternLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const compile = (source: string): PatternValue => new PatternValue(compiled(runtime, source));
    const split = (self: PatternValue, text: string, limit: number): ListValue =>
        new ListValue(splitText(self.compiled, text, limit), 'List<String>');
    return [
        {
            name: 'Pattern',
            prototype: PatternValue.prototype,
            statics: {
                'compile(String)': (source: string | null) => compile(need(source, 1)),
                'matches(String,String)': (source: string | null, text: string | null) =>
                    new MatcherValue(compile(need(source, 1)), need(text, 2)).run('matches', 0),
                'quote(String)': (text: string | null) => quote(need(text, 1))
            },
            methods: {
                'matcher(String)': (self: PatternValue, text: string | null) => new MatcherValue(self, need(text, 1)),
                'pattern()': (self: PatternValue) => self.compiled.source,
                'split(String)': (self: PatternValue, text: string | null) => split(self, need(text, 1), 0),
                'split(String,Integer)': (self: PatternValue, text: string | null, limit: number | null) =>
                    split(self, need(text, 1), need(limit, 2))
            }
        }
    ];
};

function quote(text: string): string {
    return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}

export const matcherLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'Matcher',
            prototype: MatcherValue.prototype,
            statics: {
                'quoteReplacement(String)': (text: string | null) => need(text, 1).replace(/[\\$]/g, '\\$&')
            },
            methods: {
                ...matching(runtime, need),
                ...groups(runtime, need),
                ...bounds(runtime, need),
                ...replacements(runtime, need)
            }
        }
    ];
};

function matching(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    return {
        'find()': (self: MatcherValue) => self.run('find', self.position),
        'find(Integer)': (self: MatcherValue, start: number | null) => {
            const from = need(start, 1);
            if (from < 0 || from > self.text.length) {
                throw failure(runtime, 'Illegal start index');
            }
            return self.reset().run('find', from);
        },
        'lookingAt()': (self: MatcherValue) => self.run('lookingAt', self.region[0]),
        'matches()': (self: MatcherValue) => self.run('matches', self.region[0]),
        'pattern()': (self: MatcherValue) => self.pattern,
        'reset()': (self: MatcherValue) => self.reset(),
        'reset(String)': (self: MatcherValue, text: string | null) => self.reset(need(text, 1)),
        'usePattern(Pattern)': (self: MatcherValue, pattern: PatternValue | null) => {
            self.pattern = need(pattern, 1);
            self.match = undefined;
            return self;
        }
    };
}

function failure(runtime: Runtime, message: string): ApexException {
    return runtime.exception('StringException', message);
}

function groups(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const place = (self: MatcherValue, group: number, message: string): readonly [number, number] | undefined => {
        if (!self.match) {
            throw failure(runtime, message);
        }
        if (group < 0 || group > self.pattern.compiled.groupCount) {
            throw failure(runtime, `No group ${group}`);
        }
        return self.match[group];
    };
    const text = (self: MatcherValue, group: number): string | null => {
        const found = place(self, group, 'No match found');
        return found ? self.text.slice(found[0], found[1]) : null;
    };
    const start = (self: MatcherValue, group: number): number => place(self, group, 'No match available')?.[0] ?? -1;
    const end = (self: MatcherValue, group: number): number => place(self, group, 'No match available')?.[1] ?? -1;
    return {
        'group()': (self: MatcherValue) => text(self, 0),
        'group(Integer)': (self: MatcherValue, group: number | null) => text(self, need(group, 1)),
        'groupCount()': (self: MatcherValue) => self.pattern.compiled.groupCount,
        'start()': (self: MatcherValue) => start(self, 0),
        'start(Integer)': (self: MatcherValue, group: number | null) => start(self, need(group, 1)),
        'end()': (self: MatcherValue) => end(self, 0),
        'end(Integer)': (self: MatcherValue, group: number | null) => end(self, need(group, 1))
    };
}

function bounds(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    return {
        'region(Integer,Integer)': (self: MatcherValue, start: number | null, end: number | null) => {
            const [from, to] = [need(start, 1), need(end, 2)];
            if (from < 0 || from > to || to > self.text.length) {
                throw failure(runtime, from < 0 || from > self.text.length ? 'start' : 'end');
            }
            return self.setRegion(from, to);
        },
        'regionStart()': (self: MatcherValue) => self.region[0],
        'regionEnd()': (self: MatcherValue) => self.region[1],
        'hasAnchoringBounds()': (self: MatcherValue) => self.anchoring,
        'hasTransparentBounds()': (self: MatcherValue) => self.transparent,
        'useAnchoringBounds(Boolean)': (self: MatcherValue, isOn: boolean | null) => {
            self.anchoring = need(isOn, 1);
            return self;
        },
        'useTransparentBounds(Boolean)': (self: MatcherValue, isOn: boolean | null) => {
            self.transparent = need(isOn, 1);
            return self;
        }
    };
}

function replacements(runtime: Runtime, need: Guard): Record<string, NativeFunction> {
    const replace = (self: MatcherValue, replacement: string, isAll: boolean): string => {
        self.reset();
        return replacing(runtime, () => replaceMatches(self.pattern.compiled, self.text, replacement, isAll));
    };
    return {
        'replaceAll(String)': (self: MatcherValue, replacement: string | null) =>
            replace(self, need(replacement, 1), true),
        'replaceFirst(String)': (self: MatcherValue, replacement: string | null) =>
            replace(self, need(replacement, 1), false)
    };
}
