/** A Java type as written in a signature: a binary class name, a primitive letter, or a type variable. */
export interface JavaType {
    readonly kind: 'class' | 'primitive' | 'variable' | 'array';
    /** `com/acme/Outer$Inner`, `V` (void), `I`, ..., or `T`. */
    readonly name: string;
    readonly args: readonly JavaType[];
}

/** A parsed method signature. */
export interface MethodSignature {
    readonly parameters: readonly JavaType[];
    readonly returns: JavaType;
}

/** A parsed class signature. */
export interface ClassSignature {
    readonly typeParameters: readonly string[];
    readonly superClass: JavaType;
    readonly interfaces: readonly JavaType[];
}

/**
 * Parses the signature of a field.
 *
 * @param text a field descriptor or signature in the notation of JVMS 4.7.9.1
 */
export function parseFieldSignature(text: string): JavaType {
    return new SignatureReader(text).type();
}

/**
 * Parses the signature of a method. Type parameters of the method itself are accepted and dropped.
 *
 * @param text a method descriptor or signature in the notation of JVMS 4.7.9.1
 */
export function parseMethodSignature(text: string): MethodSignature {
    const reader = new SignatureReader(text);
    reader.typeParameters();
    return { parameters: reader.parameters(), returns: reader.type() };
}

/**
 * Parses the signature of a class.
 *
 * @param text a class signature in the notation of JVMS 4.7.9.1
 */
export function parseClassSignature(text: string): ClassSignature {
    const reader = new SignatureReader(text);
    const typeParameters = reader.typeParameters();
    const superClass = reader.type();
    const interfaces: JavaType[] = [];
    while (!reader.atEnd()) {
        interfaces.push(reader.type());
    }
    return { typeParameters, superClass, interfaces };
}

class SignatureReader {
    private offset = 0;

    constructor(private readonly text: string) {}

    atEnd(): boolean {
        return this.offset >= this.text.length;
    }

    typeParameters(): string[] {
        const names: string[] = [];
        if (!this.accept('<')) {
            return names;
        }
        while (!this.accept('>')) {
            names.push(this.until(':'));
            while (this.accept(':')) {
                if (this.text[this.offset] !== ':') {
                    this.type(); // the bound: Apex has none
                }
            }
        }
        return names;
    }

    parameters(): JavaType[] {
        const types: JavaType[] = [];
        if (!this.accept('(')) {
            throw this.error('a parameter list');
        }
        while (!this.accept(')')) {
            types.push(this.type());
        }
        return types;
    }

    type(): JavaType {
        const letter = this.text[this.offset++];
        switch (letter) {
            case 'L':
                return this.classType();
            case 'T': {
                const name = this.until(';');
                this.offset++;
                return { kind: 'variable', name, args: [] };
            }
            case '[':
                return { kind: 'array', name: '[', args: [this.type()] };
            case '+':
            case '-':
                return this.type(); // a bounded wildcard: Apex has none, so the bound stands for it
            case '*':
                return { kind: 'class', name: 'java/lang/Object', args: [] };
            default:
                if (letter !== undefined && 'BCDFIJSZV'.includes(letter)) {
                    return { kind: 'primitive', name: letter, args: [] };
                }
                throw this.error('a type');
        }
    }

    private classType(): JavaType {
        let name = '';
        let args: JavaType[] = [];
        for (;;) {
            const char = this.text[this.offset++];
            if (char === ';') {
                return { kind: 'class', name, args };
            }
            if (char === '<') {
                args = this.typeArguments();
            } else if (char === '.') {
                name += '$';
            } else if (char === undefined) {
                throw this.error("';'");
            } else {
                name += char;
            }
        }
    }

    private typeArguments(): JavaType[] {
        const args: JavaType[] = [];
        while (!this.accept('>')) {
            args.push(this.type());
        }
        return args;
    }

    private accept(char: string): boolean {
        if (this.text[this.offset] !== char) {
            return false;
        }
        this.offset++;
        return true;
    }

    private until(char: string): string {
        const end = this.text.indexOf(char, this.offset);
        if (end < 0) {
            throw this.error(`'${char}'`);
        }
        const part = this.text.slice(this.offset, end);
        this.offset = end;
        return part;
    }

    private error(expected: string): Error {
        return new Error(`Signature ${this.text}: expected ${expected} at ${this.offset}`);
    }
}
