/** Enum constants, of the user's enums and of the platform's: one object per constant, compared by identity. */
import { platformException } from './exceptions.js';

export class EnumValue {
    /**
     * @param type canonical name of the enum: `Outer.Color`, `Schema.DisplayType`
     * @param name as declared
     */
    constructor(
        readonly type: string,
        readonly name: string,
        readonly ordinal: number
    ) {}

    'name()'(): string {
        return this.name;
    }

    'ordinal()'(): number {
        return this.ordinal;
    }

    'toString()'(): string {
        return this.name;
    }

    'equals(Object)'(other: unknown): boolean {
        return this === other;
    }

    'hashCode()'(): number {
        return this.ordinal;
    }

    toString(): string {
        return this.name;
    }
}

/** An enum at run time. */
export interface EnumType {
    readonly name: string;
    readonly values: readonly EnumValue[];
    /** Constants by name as declared, each under `_` and its name: the generated code reads them from here. */
    readonly constants: Readonly<Record<string, EnumValue>>;
    find(name: string): EnumValue | undefined;
}

/** Makes the constants of an enum. */
export function defineEnum(name: string, constants: readonly string[]): EnumType {
    const values = constants.map((constant, ordinal) => new EnumValue(name, constant, ordinal));
    const byName = new Map(values.map((value) => [value.name.toLowerCase(), value]));
    return {
        name,
        values,
        constants: Object.fromEntries(values.map((value) => [`_${value.name}`, value])),
        find: (constant) => byName.get(constant.toLowerCase())
    };
}

/**
 * `Color.valueOf('RED')` (Apex Developer Guide, "Enums": an exception is thrown when no constant has the name).
 *
 * @throws ApexException NoSuchElementException
 */
export function enumValueOf(type: EnumType, name: string): EnumValue {
    const value = type.find(name);
    if (!value) {
        throw platformException('NoSuchElementException', `No enum constant ${type.name}.${name}`);
    }
    return value;
}
