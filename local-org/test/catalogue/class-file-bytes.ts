/** A member of a hand-made class file. */
export interface MemberBytes {
    readonly flags: number;
    readonly name: string;
    readonly descriptor: string;
    readonly signature?: string;
    readonly parameterNames?: readonly string[];
}

/** A hand-made class file. */
export interface ClassBytes {
    readonly flags: number;
    readonly name: string;
    readonly superClass: string;
    readonly interfaces?: readonly string[];
    readonly fields?: readonly MemberBytes[];
    readonly methods?: readonly MemberBytes[];
    readonly signature?: string;
}

/** Assembles a class file (Java Virtual Machine Specification, chapter 4) with nothing but declarations in it. */
export function classFile(description: ClassBytes): Buffer {
    const pool = new PoolWriter();
    pool.long(); // takes two slots, which the reader has to skip
    const body = Buffer.concat([
        u2(description.flags),
        u2(pool.classRef(description.name)),
        u2(pool.classRef(description.superClass)),
        list((description.interfaces ?? []).map((name) => u2(pool.classRef(name)))),
        list((description.fields ?? []).map((member) => memberBytes(pool, member))),
        list((description.methods ?? []).map((member) => memberBytes(pool, member))),
        list(signatureAttribute(pool, description.signature))
    ]);
    return Buffer.concat([Buffer.from('cafebabe00000034', 'hex'), pool.bytes(), body]);
}

class PoolWriter {
    private readonly constants: Buffer[] = [];
    private slots = 1;

    utf8(text: string): number {
        const bytes = Buffer.from(text);
        return this.add(Buffer.concat([Buffer.from([1]), u2(bytes.length), bytes]), 1);
    }

    classRef(name: string): number {
        const nameIndex = this.utf8(name);
        return this.add(Buffer.concat([Buffer.from([7]), u2(nameIndex)]), 1);
    }

    long(): number {
        return this.add(Buffer.from([5, 0, 0, 0, 0, 0, 0, 0, 1]), 2);
    }

    bytes(): Buffer {
        return Buffer.concat([u2(this.slots), ...this.constants]);
    }

    private add(constant: Buffer, slots: number): number {
        this.constants.push(constant);
        this.slots += slots;
        return this.slots - slots;
    }
}

function memberBytes(pool: PoolWriter, member: MemberBytes): Buffer {
    return Buffer.concat([
        u2(member.flags),
        u2(pool.utf8(member.name)),
        u2(pool.utf8(member.descriptor)),
        list([
            attribute(pool, 'Deprecated', Buffer.alloc(0)),
            ...signatureAttribute(pool, member.signature),
            ...parameterAttribute(pool, member.parameterNames)
        ])
    ]);
}

function signatureAttribute(pool: PoolWriter, signature: string | undefined): Buffer[] {
    return signature === undefined ? [] : [attribute(pool, 'Signature', u2(pool.utf8(signature)))];
}

function parameterAttribute(pool: PoolWriter, names: readonly string[] | undefined): Buffer[] {
    if (names === undefined) {
        return [];
    }
    const parameters = names.map((name) => Buffer.concat([u2(pool.utf8(name)), u2(0)]));
    return [attribute(pool, 'MethodParameters', Buffer.concat([Buffer.from([names.length]), ...parameters]))];
}

function attribute(pool: PoolWriter, name: string, content: Buffer): Buffer {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length);
    return Buffer.concat([u2(pool.utf8(name)), length, content]);
}

function list(items: readonly Buffer[]): Buffer {
    return Buffer.concat([u2(items.length), ...items]);
}

function u2(value: number): Buffer {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16BE(value);
    return bytes;
}
