/** Declarations for the references of components: Apex methods with their values, labels, schema, permissions, resources. */
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { referenceProblem, type ReferenceWorld } from '../compile/references.js';
import type { ApexMethod, ApexModel, ApexType } from './apexModel.js';

/** Scalar types of Apex as components get them. */
const SCALARS: Readonly<Record<string, string>> = {
    string: 'string',
    id: 'string',
    date: 'string',
    datetime: 'string',
    time: 'number',
    integer: 'number',
    long: 'number',
    decimal: 'number',
    double: 'number',
    boolean: 'boolean',
    void: 'void',
    object: 'unknown',
    sobject: 'Readonly<Record<string, unknown>>'
};

/**
 * Declarations of modules that components import.
 *
 * @param specifiers `@salesforce/...` as components write them; one that does not exist gets no declaration
 */
export function declarations(world: ReferenceWorld, specifiers: Iterable<string>): string {
    const names = new TypeNames(world.apex, world.schema);
    const modules = [...new Set(specifiers)]
        .sort()
        .flatMap((specifier) =>
            referenceProblem(world, specifier) === undefined ? moduleText(world, names, specifier) : []
        );
    return ['// Generated from the project: do not edit.', ...names.texts(), ...modules, ''].join('\n\n');
}

function moduleText({ apex }: ReferenceWorld, names: TypeNames, specifier: string): readonly string[] {
    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    switch (kind) {
        case 'apex': {
            const method = apex.methods.get(name.toLowerCase());
            return method ? [constant(specifier, methodType(method, names))] : [];
        }
        case 'label':
        case 'resourceUrl':
        case 'contentAssetUrl':
            return [constant(specifier, 'string')];
        case 'schema':
            return [constant(specifier, `import('@salesforce/schema').${name.includes('.') ? 'FieldId' : 'ObjectId'}`)];
        case 'customPermission':
        case 'userPermission':
            return [constant(specifier, 'true | undefined')];
        case 'messageChannel':
            return [constant(specifier, "import('lightning/messageService').MessageChannel")];
        default:
            // declared once for all projects
            return [];
    }
}

function constant(specifier: string, type: string): string {
    return `declare module '${specifier}' {\n    const value: ${type};\n    export default value;\n}`;
}

/** What is left out of a call is null in Apex, so that no parameter is required. */
function methodType({ className, parameters, returns, isCacheable }: ApexMethod, names: TypeNames): string {
    const given = parameters.map(({ name, type }) => `${name}?: ${names.of(type, className)} | null`).join('; ');
    const result = returns === 'void' ? 'void' : `${names.of(returns, className)} | null`;
    const shape = parameters.length === 0 ? '{}' : `{ ${given} }`;
    return `import('@salesforce/apex').${isCacheable ? 'CacheableApexMethod' : 'ApexMethod'}<${shape}, ${listsAreThere(result)}>`;
}

/** A method that gives a list gives one also when it is empty. */
function listsAreThere(type: string): string {
    return type.startsWith('ReadonlyArray<') ? type.replace(/ \| null$/, '') : type;
}

/** Types of values, each declared once when it is first used. */
class TypeNames {
    private readonly declared = new Map<string, string>();

    constructor(
        private readonly apex: ApexModel,
        private readonly schema: Schema
    ) {}

    texts(): readonly string[] {
        return [...this.declared.values()].filter((text) => text !== '');
    }

    /** @param type as in Apex: `List<Row>` */
    of(type: string, outer = ''): string {
        const [, base = '', inner] = /^([\w.]+)(?:<(.*)>)?$/.exec(type) ?? [];
        const parameters = splitTypes(inner ?? '').map((each) => this.of(each, outer));
        switch (base.toLowerCase()) {
            case 'list':
            case 'set':
            case 'iterable':
                return `ReadonlyArray<${parameters[0] ?? 'unknown'}>`;
            case 'map':
                return `Readonly<Record<string, ${parameters[1] ?? 'unknown'}>>`;
            default:
                return SCALARS[base.toLowerCase()] ?? this.named(base, outer);
        }
    }

    private named(name: string, outer: string): string {
        const type = this.apexType(name, outer);
        if (type) {
            return this.declare(`Apex_${type.name.replace('.', '_')}`, () => this.apexText(type));
        }
        const object = this.schema.object(name);
        return object ? this.declare(`SObject_${object.name}`, () => this.objectText(object)) : 'unknown';
    }

    /** An inner class is named without its outer one within that, and by methods of that. */
    private apexType(name: string, outer: string): ApexType | undefined {
        const { types } = this.apex;
        const [own = ''] = outer.split('.');
        const inner = [...types.keys()].filter((key) => key.endsWith(`.${name.toLowerCase()}`));
        return (
            types.get(`${own}.${name}`.toLowerCase()) ??
            types.get(name.toLowerCase()) ??
            (inner.length === 1 ? types.get(inner[0] ?? '') : undefined)
        );
    }

    private declare(name: string, make: () => string): string {
        if (!this.declared.has(name)) {
            // a type may refer to itself
            this.declared.set(name, '');
            this.declared.set(name, make());
        }
        return name;
    }

    private apexText(type: ApexType): string {
        const name = `Apex_${type.name.replace('.', '_')}`;
        if (type.kind === 'enum') {
            return `type ${name} = ${type.constants.map((each) => `'${each}'`).join(' | ') || 'never'};`;
        }
        const parent = type.parent === undefined ? undefined : this.apexType(type.parent, type.name);
        const extension = parent ? ` extends ${this.named(parent.name, '')}` : '';
        // members that are null are left out of what components get
        const members = type.members.map(
            (member) => `    readonly ${member.name}?: ${this.of(member.type, type.name)};`
        );
        return `interface ${name}${extension} {\n${members.join('\n')}\n}`;
    }

    private objectText(object: ObjectSchema): string {
        const fields = [...object.fields.values()].map((field) => {
            const type = SCALARS[field.apexType.toLowerCase()] ?? 'unknown';
            return `    readonly ${field.name}?: ${type};`;
        });
        return `interface SObject_${object.name} {\n${fields.join('\n')}\n}`;
    }
}

function splitTypes(text: string): readonly string[] {
    const parts: string[] = [];
    let depth = 0;
    let part = '';
    for (const letter of text) {
        depth += letter === '<' ? 1 : letter === '>' ? -1 : 0;
        if (letter === ',' && depth === 0) {
            parts.push(part.trim());
            part = '';
        } else {
            part += letter;
        }
    }
    return part.trim() === '' ? parts : [...parts, part.trim()];
}
