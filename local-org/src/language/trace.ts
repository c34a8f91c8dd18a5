/**
 * Apex stack traces, made from JavaScript ones: generated code is compiled as scripts named `apex:<unit>`, and each unit
 * registers which Apex line and which method stands behind each of its JavaScript lines.
 */

/** Prefix of the file names under which generated code is compiled. */
export const SCRIPT_PREFIX = 'apex:';

/** What stands behind the JavaScript lines of a unit. */
export interface LineMap {
    /** Apex line by JavaScript line, both from 1 (index 0 is the first line); 0 where there is none. */
    readonly lines: readonly number[];
    /** Methods in order: the JavaScript line (from 1) where each begins, and its name: `Class.Outer.Inner.run`. */
    readonly frames: readonly TraceFrame[];
    /** Of anonymous blocks. */
    readonly apiVersion?: number;
}

export interface TraceFrame {
    readonly from: number;
    readonly name: string;
}

/** A place in Apex code. */
export interface ApexPlace {
    /** `Class.Outer.method`, `Trigger.X`, `AnonymousBlock` */
    readonly name: string;
    readonly line: number;
    /** API version of an anonymous block; undefined for all else. */
    readonly apiVersion?: number;
}

const FRAME = /apex:([^:()\s]+):(\d+):\d+/;
const maps = new Map<string, LineMap>();

/** @param unit name of the unit, as in its script's file name */
export function registerLines(unit: string, map: LineMap): void {
    maps.set(unit, map);
}

/** JavaScript frames kept per error: library code stands between the Apex ones. */
const DEPTH = 60;

/** Raises the depth of JavaScript stacks, so that Apex callers are among the frames. */
export function deepenStacks(): void {
    Error.stackTraceLimit = Math.max(Error.stackTraceLimit, DEPTH);
}

/** @returns whether the innermost frame of a JavaScript stack text is generated code */
export function startsInApex(stack: string): boolean {
    const top = stack.split('\n').find((line) => /^\s+at /.test(line));
    return top !== undefined && FRAME.test(top);
}

/** @returns the Apex frames of a JavaScript stack text, innermost first */
export function apexPlaces(stack: string): ApexPlace[] {
    const places: ApexPlace[] = [];
    for (const text of stack.split('\n')) {
        const found = FRAME.exec(text);
        const place = found ? placeOf(found[1] ?? '', Number(found[2])) : undefined;
        if (place) {
            places.push(place);
        }
    }
    return places;
}

function placeOf(unit: string, line: number): ApexPlace | undefined {
    const map = maps.get(unit);
    const apexLine = map?.lines[line - 1];
    if (!map || !apexLine) {
        return undefined;
    }
    const name = frameAt(map.frames, line);
    const { apiVersion } = map;
    return name === undefined
        ? undefined
        : { name, line: apexLine, ...(apiVersion === undefined ? {} : { apiVersion }) };
}

function frameAt(frames: readonly TraceFrame[], line: number): string | undefined {
    let low = 0;
    let high = frames.length - 1;
    let found: string | undefined;
    while (low <= high) {
        const middle = (low + high) >> 1;
        const frame = frames[middle];
        if (frame && frame.from <= line) {
            found = frame.name;
            low = middle + 1;
        } else {
            high = middle - 1;
        }
    }
    return found;
}

/**
 * The text of `Exception.getStackTraceString()`: one `Class.Foo.bar: line 12, column 1` per frame. The platform gives
 * column 1 for nearly every frame, and so does this.
 */
export function traceText(places: readonly ApexPlace[]): string {
    return places.map(({ name, line }) => `${name}: line ${line}, column 1`).join('\n');
}
