/** A field or method of a Java class. */
export interface JavaMember {
    readonly name: string;
    readonly isStatic: boolean;
    readonly isPublic: boolean;
    readonly isFinal: boolean;
    readonly isAbstract: boolean;
    readonly isSynthetic: boolean;
    readonly isEnumConstant: boolean;
    /** The generic signature when the class file has one, else the descriptor; both in the notation of JVMS 4.7.9.1. */
    readonly signature: string;
    /** Names of a method's parameters; empty when the class file does not tell. */
    readonly parameterNames: readonly string[];
}

/** What the catalogue needs of a Java class file. */
export interface JavaClass {
    /** Binary name, such as `com/acme/Outer$Inner`. */
    readonly name: string;
    readonly isPublic: boolean;
    readonly isInterface: boolean;
    readonly isAbstract: boolean;
    readonly isEnum: boolean;
    /** The generic signature when there is one, else one composed of the super class and the interfaces. */
    readonly signature: string;
    readonly fields: readonly JavaMember[];
    readonly methods: readonly JavaMember[];
}

const MAGIC = 0xcafebabe;
const ACC_PUBLIC = 0x0001;
const ACC_STATIC = 0x0008;
const ACC_FINAL = 0x0010;
const ACC_INTERFACE = 0x0200;
const ACC_ABSTRACT = 0x0400;
const ACC_SYNTHETIC = 0x1000;
const ACC_ENUM = 0x4000;

/** Size of the payload of each constant pool tag (JVMS table 4.4-A); Utf8 (1) has its own length. */
const CONSTANT_SIZES: Readonly<Record<number, number>> = {
    3: 4,
    4: 4,
    5: 8,
    6: 8,
    7: 2,
    8: 2,
    9: 4,
    10: 4,
    11: 4,
    12: 4,
    15: 3,
    16: 2,
    17: 4,
    18: 4,
    19: 2,
    20: 2
};
const TAG_UTF8 = 1;
const TAG_CLASS = 7;
const WIDE_TAGS = new Set([5, 6]);

interface ConstantPool {
    /** Text of a Utf8 constant. */
    text(index: number): string;
    /** Binary name of a Class constant; undefined for index 0. */
    className(index: number): string | undefined;
}

/** Position in the bytes of one class file; every read moves it on. */
class Cursor {
    offset = 0;

    constructor(readonly bytes: Buffer) {}

    u1(): number {
        return this.bytes.readUInt8(this.offset++);
    }

    u2(): number {
        this.offset += 2;
        return this.bytes.readUInt16BE(this.offset - 2);
    }

    u4(): number {
        this.offset += 4;
        return this.bytes.readUInt32BE(this.offset - 4);
    }

    utf8(length: number): string {
        this.offset += length;
        return this.bytes.toString('utf8', this.offset - length, this.offset);
    }
}

/**
 * Reads the declarations of a Java class file: names, flags, signatures and parameter names, no code.
 * Layout: Java Virtual Machine Specification (Java SE 8), chapter 4.
 *
 * @param bytes the whole class file
 * @throws Error when the bytes are not a class file or hold an unknown constant
 */
export function readClassFile(bytes: Buffer): JavaClass {
    const cursor = new Cursor(bytes);
    if (cursor.u4() !== MAGIC) {
        throw new Error('Not a Java class file');
    }
    cursor.offset += 4; // minor and major version
    const pool = readConstantPool(cursor);
    const flags = cursor.u2();
    const name = pool.className(cursor.u2()) ?? '';
    const superClass = pool.className(cursor.u2());
    const interfaces = times(cursor.u2(), () => pool.className(cursor.u2()) ?? '');
    const fields = readMembers(cursor, pool);
    const methods = readMembers(cursor, pool);
    const attributes = readAttributes(cursor, pool);
    return {
        name,
        isPublic: (flags & ACC_PUBLIC) !== 0,
        isInterface: (flags & ACC_INTERFACE) !== 0,
        isAbstract: (flags & ACC_ABSTRACT) !== 0,
        isEnum: (flags & ACC_ENUM) !== 0,
        signature:
            attributes.signature ??
            [superClass ?? 'java/lang/Object', ...interfaces].map((parent) => `L${parent};`).join(''),
        fields,
        methods
    };
}

function readConstantPool(cursor: Cursor): ConstantPool {
    const count = cursor.u2();
    const texts = new Map<number, string>();
    const classes = new Map<number, number>();
    for (let index = 1; index < count; index++) {
        const tag = cursor.u1();
        if (tag === TAG_UTF8) {
            texts.set(index, cursor.utf8(cursor.u2()));
            continue;
        }
        const size = CONSTANT_SIZES[tag];
        if (size === undefined) {
            throw new Error(`Class file: constant ${index} has the unknown tag ${tag}`);
        }
        if (tag === TAG_CLASS) {
            classes.set(index, cursor.bytes.readUInt16BE(cursor.offset));
        }
        cursor.offset += size;
        if (WIDE_TAGS.has(tag)) {
            index++; // long and double take two slots (JVMS 4.4.5)
        }
    }
    const text = (index: number): string => {
        const value = texts.get(index);
        if (value === undefined) {
            throw new Error(`Class file: constant ${index} is not text`);
        }
        return value;
    };
    return {
        text,
        className: (index) => {
            const nameIndex = classes.get(index);
            return nameIndex === undefined ? undefined : text(nameIndex);
        }
    };
}

function readMembers(cursor: Cursor, pool: ConstantPool): JavaMember[] {
    return times(cursor.u2(), () => {
        const flags = cursor.u2();
        const name = pool.text(cursor.u2());
        const descriptor = pool.text(cursor.u2());
        const attributes = readAttributes(cursor, pool);
        return {
            name,
            isStatic: (flags & ACC_STATIC) !== 0,
            isPublic: (flags & ACC_PUBLIC) !== 0,
            isFinal: (flags & ACC_FINAL) !== 0,
            isAbstract: (flags & ACC_ABSTRACT) !== 0,
            isSynthetic: (flags & ACC_SYNTHETIC) !== 0,
            isEnumConstant: (flags & ACC_ENUM) !== 0,
            signature: attributes.signature ?? descriptor,
            parameterNames: attributes.parameterNames
        };
    });
}

interface Attributes {
    readonly signature: string | undefined;
    readonly parameterNames: readonly string[];
}

function readAttributes(cursor: Cursor, pool: ConstantPool): Attributes {
    let signature: string | undefined;
    let parameterNames: string[] = [];
    const count = cursor.u2();
    for (let index = 0; index < count; index++) {
        const name = pool.text(cursor.u2());
        const length = cursor.u4();
        const end = cursor.offset + length;
        if (name === 'Signature') {
            signature = pool.text(cursor.u2());
        } else if (name === 'MethodParameters') {
            parameterNames = times(cursor.u1(), () => {
                const nameIndex = cursor.u2();
                cursor.offset += 2; // flags
                return nameIndex === 0 ? '' : pool.text(nameIndex);
            });
        }
        cursor.offset = end;
    }
    return { signature, parameterNames };
}

function times<T>(count: number, make: () => T): T[] {
    return Array.from({ length: count }, make);
}
