/** What the code of one unit shares: constants at its top, statement counters, the list of library members used. */
import { HOOK_NAMES, type MachineHooks } from '../../language/hooks.js';
import { nativeName } from '../../language/natives.js';
import type { ClassSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import { typeName } from '../types.js';
import { className, quote } from './names.js';

export interface UnitContext {
    /** A constant of the unit; equal texts share one. @returns its name */
    constant(prefix: string, value: string): string;
    /** A user class, loaded and with its statics initialised. */
    reference(symbol: ClassSymbol): string;
    /** The run-time type of a type. */
    type(type: Type): string;
    /** A library function: `method`, `virtualMethod`, `staticMethod`, `constructor_`, `field` or `staticField`. */
    native(table: NativeTable, type: string, key: string): string;
    /** A part of the engine around the language; it is listed like a library member. @returns the text to call it by */
    hook(hook: keyof MachineHooks): string;
    /** An enum constant. */
    enumConstant(symbol: ClassSymbol, name: string): string;
    /** @returns index of a new statement counter */
    counter(apexLine: number): number;
    readonly statements: readonly number[];
    readonly natives: ReadonlySet<string>;
    /** The lines that stand before everything else. */
    header(): readonly string[];
}

export type NativeTable = 'method' | 'virtualMethod' | 'staticMethod' | 'constructor_' | 'field' | 'staticField';

/** Members of `$rt` that the code may name with a `$` before them. */
const HELPERS = [
    'held',
    'npe',
    'tick',
    'caught',
    'isFatal',
    'idiv',
    'imul',
    'longs',
    'decimals',
    'doubles',
    'order',
    'same',
    'eq',
    'addToDate',
    'addToDatetime',
    'addToTime',
    'convert',
    'text',
    'cast',
    'at',
    'put',
    'once',
    'objectText',
    'objectEquals',
    'objectHash',
    'list',
    'set',
    'map',
    'array',
    'getField',
    'setField',
    'getParent',
    'ofField',
    'ofParent',
    'setParent',
    'getChildren',
    'record',
    'oneRow',
    'chunks'
];

const PROLOGUE = `const { ${HELPERS.map((name) => `${name}: $${name}`).join(', ')}, counters: $c } = $rt;`;

/** @param lexical a class that is declared in the unit's own scope: the one of an anonymous block's methods */
export function createUnitContext(lexical?: ClassSymbol): UnitContext {
    const constants = new Map<string, string>();
    const references = new Map<ClassSymbol, string>();
    const statements: number[] = [];
    const natives = new Set<string>();

    const constant = (prefix: string, value: string): string => {
        let name = constants.get(value);
        if (name === undefined) {
            name = `$${prefix}${constants.size}`;
            constants.set(value, name);
        }
        return name;
    };
    return {
        constant,
        reference(symbol) {
            if (symbol === lexical) {
                return className(symbol);
            }
            const name = references.get(symbol) ?? `u${className(symbol).slice(1)}`;
            references.set(symbol, name);
            return `($${name} || $use_${name}())`;
        },
        type: (type) => `${constant('t', `$rt.type(${quote(typeName(type))})`)}()`,
        native(table, type, key) {
            natives.add(nativeName(type, key));
            return constant('n', `$rt.natives.${table}(${quote(type)}, ${quote(key)})`);
        },
        hook(hook) {
            natives.add(HOOK_NAMES[hook]);
            return `$rt.${hook}`;
        },
        enumConstant: (symbol, name) =>
            constant('e', `$rt.enumType(${quote(symbol.qualifiedName)}).constants[${quote(`_${name}`)}]`),
        counter(apexLine) {
            statements.push(apexLine);
            return statements.length - 1;
        },
        statements,
        natives,
        header: () => [
            PROLOGUE,
            ...[...references].map(([symbol, name]) => referenceLine(symbol, name)),
            ...[...constants].map(([value, name]) => `const ${name} = ${value};`)
        ]
    };
}

function referenceLine(symbol: ClassSymbol, name: string): string {
    const keep = `(made) => { $${name} = made; }`;
    return `let $${name}; const $use_${name} = $rt.reference(${quote(symbol.qualifiedName)}, ${keep});`;
}
