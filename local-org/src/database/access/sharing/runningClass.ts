/**
 * Whether sharing is enforced for the code that runs ("Use the with sharing, without sharing, and inherited sharing
 * Keywords", Apex Developer Guide). The answer is read off the JavaScript stack, on which each Apex method stands with its
 * class, and only when a user is not allowed everything anyway: calls that read no data cost nothing.
 */
import type { UserClassInfo } from '../../../language/runtimeType.js';
import { apexPlaces, SCRIPT_PREFIX, type ApexPlace } from '../../../language/trace.js';

export type SharingMode = 'with' | 'without' | 'inherited' | undefined;

/**
 * Since this version a class that states nothing is `with sharing`, and database operations that state nothing are in user
 * mode ("Versioned Behavior Changes" in "Set an Access Mode for Database Operations", Apex Developer Guide).
 */
const SECURE_BY_DEFAULT = 67;

/** Finds a class by its name, `Outer.Inner`, in any case. */
export type ClassSource = (name: string) => UserClassInfo | undefined;

/**
 * The mode of a class: stated, or by its super classes ("Classes inherit this setting from a parent class"), or `with` when
 * any class of the chain is of an API version that says so ("Versioned Behavior Changes" of the keywords' page); undefined:
 * that of the caller, at the beginning of a transaction without sharing.
 */
export function modeOfClass(info: UserClassInfo, find: ClassSource): SharingMode {
    let isSecure = false;
    for (
        let at: UserClassInfo | undefined = info;
        at;
        at = at.superType === undefined ? undefined : find(at.superType)
    ) {
        if (at.sharing !== undefined) {
            return at.sharing as SharingMode; // `UserClassInfo` has it as text
        }
        isSecure ||= at.apiVersion >= SECURE_BY_DEFAULT;
    }
    return isSecure ? 'with' : undefined;
}

export interface RunningClass {
    /** Whether sharing is enforced for the innermost Apex code that runs. */
    isShared(): boolean;
    /** How database methods run that state no mode: by the API version of the innermost Apex code. */
    defaultMode(): 'user' | 'system';
    /** Notes that the innermost Apex code begins a `System.runAs` block. @returns ends it */
    enterRunAs(): () => void;
}

export function createRunningClass(find: ClassSource, namespace: string): RunningClass {
    const blocks: RunAsBlock[] = [];
    return {
        isShared: () => isShared(currentStack(), blocks.at(-1), (place) => modeOf(place, find, namespace)),
        defaultMode() {
            const [place] = currentStack().places;
            const version = place?.apiVersion ?? (place && classAt(place, find, namespace)?.apiVersion);
            return version !== undefined && version >= SECURE_BY_DEFAULT ? 'user' : 'system';
        },
        enterRunAs() {
            const { places } = currentStack();
            const block = { depth: places.length, name: places[0]?.name ?? '' };
            blocks.push(block);
            return () => {
                const at = blocks.lastIndexOf(block);
                if (at >= 0) {
                    blocks.splice(at);
                }
            };
        }
    };
}

/** The frame in which a `runAs` block stands: counted from the outermost one, and its name. */
interface RunAsBlock {
    readonly depth: number;
    readonly name: string;
}

interface ApexStack {
    /** Innermost first. */
    readonly places: readonly ApexPlace[];
    /** How many of them belong to the innermost transaction. */
    readonly own: number;
    /** Whether a class that states nothing is with sharing at the beginning of the transaction. */
    readonly isSharedAtEntry: boolean;
}

/**
 * Runs the beginning of a transaction within another one's stack: jobs at `Test.stopTest`. What is below is no caller.
 */
export function atEntryPoint<T>(run: () => T): T {
    return run();
}

/**
 * The same for calls of components: there a class that states nothing is with sharing, whatever its version ("Secure Apex
 * Classes", Lightning Web Components Developer Guide).
 */
export function atComponentEntryPoint<T>(run: () => T): T {
    return run();
}

const ENTRY_POINTS: ReadonlySet<string | null> = new Set([atEntryPoint.name, atComponentEntryPoint.name]);

/** The stack's frames as V8 has them: making a text of all of them would take much longer. */
function frames(): readonly NodeJS.CallSite[] {
    const { stackTraceLimit } = Error;
    const before = Object.getOwnPropertyDescriptor(Error, 'prepareStackTrace');
    const holder: { readonly stack: readonly NodeJS.CallSite[] } = { stack: [] };
    Error.stackTraceLimit = Infinity;
    Error.prepareStackTrace = (_error, sites) => sites;
    try {
        Error.captureStackTrace(holder);
        return holder.stack;
    } finally {
        Error.stackTraceLimit = stackTraceLimit;
        if (before) {
            Object.defineProperty(Error, 'prepareStackTrace', before);
        } else {
            Reflect.deleteProperty(Error, 'prepareStackTrace');
        }
    }
}

function currentStack(): ApexStack {
    const lines: string[] = [];
    let own: number | undefined;
    let isSharedAtEntry = false;
    for (const site of frames()) {
        const file = site.getFileName();
        if (file?.startsWith(SCRIPT_PREFIX)) {
            lines.push(`    at (${file}:${site.getLineNumber() ?? 0}:1)`);
        } else if (own === undefined && ENTRY_POINTS.has(site.getFunctionName())) {
            own = lines.length;
            isSharedAtEntry = site.getFunctionName() === atComponentEntryPoint.name;
        }
    }
    const places = apexPlaces(lines.join('\n'));
    return {
        places,
        own: own === undefined ? places.length : apexPlaces(lines.slice(0, own).join('\n')).length,
        isSharedAtEntry
    };
}

function isShared(
    { places, own, isSharedAtEntry }: ApexStack,
    block: RunAsBlock | undefined,
    modeAt: (place: ApexPlace) => SharingMode
): boolean {
    let outermost: SharingMode;
    for (let at = 0; at < own; at++) {
        const place = places[at];
        if (!place) {
            continue;
        }
        // "enforced within a runAs block, regardless of the sharing mode of the test class" ("Using the runAs Method")
        if (places.length - at === block?.depth && place.name === block.name) {
            return true;
        }
        outermost = modeAt(place);
        if (outermost === 'with' || outermost === 'without') {
            return outermost === 'with';
        }
    }
    // `inherited sharing` at an entry point is `with sharing`
    return isSharedAtEntry || outermost === 'inherited';
}

const CLASS = 'Class.';

/** Triggers run without sharing, anonymous blocks with it ("Anonymous Blocks", Apex Developer Guide). */
function modeOf(place: ApexPlace, find: ClassSource, namespace: string): SharingMode {
    const info = classAt(place, find, namespace);
    if (info) {
        return modeOfClass(info, find);
    }
    return place.name.startsWith('Trigger.') ? 'without' : 'with';
}

/** The class whose member a frame is of: `Class.ns.Outer.Inner.method`. */
function classAt({ name }: ApexPlace, find: ClassSource, namespace: string): UserClassInfo | undefined {
    if (!name.startsWith(CLASS)) {
        return undefined;
    }
    const prefix = namespace === '' ? '' : `${namespace}.`;
    const start = CLASS.length + (name.startsWith(prefix, CLASS.length) ? prefix.length : 0);
    return find(name.slice(start, name.lastIndexOf('.')));
}
