/** How declared things are called in the generated JavaScript. */
import { writtenName } from '../shadowing.js';
import type { ClassSymbol, FieldSymbol, LocalSymbol, MethodSymbol } from '../symbols.js';

/** Words that JavaScript (strict code, in functions and classes) does not take as names of variables. */
const RESERVED = new Set(
    (
        'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
        'false finally for function if implements import in instanceof interface let new null package private protected ' +
        'public return static super switch this throw true try typeof undefined var void while with yield NaN Infinity'
    ).split(' ')
);

/** @returns a text as a JavaScript literal */
export function quote(text: string): string {
    return JSON.stringify(text);
}

/** Names of the locals of one JavaScript function. */
export interface LocalNames {
    of(local: LocalSymbol): string;
    /** The locals that were named so far, temporary ones left out: as in the source, and in JavaScript. */
    known(): readonly (readonly [string, string])[];
}

/** Locals have their own names where possible, so that the code can be read. */
export function createLocalNames(): LocalNames {
    const names = new Map<LocalSymbol, string>();
    const taken = new Set<string>();
    const of = (local: LocalSymbol): string => {
        let name = names.get(local);
        if (name === undefined) {
            const isFree = local.name !== '' && !RESERVED.has(local.name) && !taken.has(local.name);
            name = isFree ? local.name : `${local.name}$${local.index}`;
            while (taken.has(name)) {
                name += '_';
            }
            taken.add(name);
            names.set(local, name);
        }
        return name;
    };
    const known = (): (readonly [string, string])[] =>
        [...names].filter(([{ name }]) => name !== '').map(([{ name }, text]) => [name, text] as const);
    return { of, known };
}

/** Name of a class within JavaScript: `$C_Outer_Inner`. */
export function className(symbol: ClassSymbol): string {
    return `$C_${symbol.qualifiedName.replace(/\./g, '_')}`;
}

/** The JavaScript property of a field or of what backs a property. A field that hides one of a super class has a name of its own. */
export function slotName(field: FieldSymbol): string {
    return `_${field.name}${hidingSuffix(field)}`;
}

/** Key of the method that stands for a property's getter or setter. */
export function accessorKey(field: FieldSymbol, accessor: 'get' | 'set'): string {
    const suffix = field.property?.isVirtual ? '' : hidingSuffix(field);
    return `${accessor}:${field.name.toLowerCase()}${suffix}`;
}

function hidingSuffix(field: FieldSymbol): string {
    if (field.isStatic) {
        return '';
    }
    const key = field.name.toLowerCase();
    let hidden = 0;
    for (let type = field.owner.superType; type; type = type.symbol.superType) {
        const other = type.symbol.origin === 'user' ? type.symbol.fields.get(key) : undefined;
        if (other && !other.isStatic) {
            hidden++;
        }
    }
    return hidden === 0 ? '' : `$${hidden}`;
}

/** Whether a property is read or written through a method rather than directly. */
export function hasAccessor(field: FieldSymbol, accessor: 'get' | 'set'): boolean {
    const { property } = field;
    if (!property || field.owner.origin === 'platform') {
        return false;
    }
    return property.isVirtual || (accessor === 'get' ? property.hasGetterBody : property.hasSetterBody);
}

/** `(String,Integer)` of a constructor, whose key is `<init>(String,Integer)`. */
export function constructorKey(constructor: MethodSymbol | undefined): string {
    return constructor ? constructor.key.slice(constructor.key.indexOf('(')) : '()';
}

/** The class's name in stack traces, with the project's namespace: `Class.ns.Outer.Inner`. */
export function traceName(symbol: ClassSymbol): string {
    return `Class.${symbol.namespace === '' ? '' : `${symbol.namespace}.`}${writtenName(symbol.qualifiedName)}`;
}
