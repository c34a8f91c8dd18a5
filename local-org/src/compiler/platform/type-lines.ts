import type {
    PlatformConstructor,
    PlatformField,
    PlatformMethod,
    PlatformParameter,
    PlatformType,
    TypeName
} from './model.js';

/*
 * The text of types.txt and supplement.txt.
 *
 *   entry   = head { separator member }          separator = TAB, or a new line and TAB
 *   head    = Namespace.Name [<T,U>] kind [ 'extends' type ] [ 'implements' type { ',' type } ]
 *   kind    = 'class' | 'abstract' (an abstract class) | 'interface' | 'enum'
 *           | 'more'    (supplement only: adds to, or takes from, a type of types.txt)
 *           | 'remove'  (supplement only: the type of types.txt does not exist)
 *   member  = '(' parameters ')'                          constructor
 *           | ['+' | '~'] name '(' parameters ')' [':' type]   method; '+' static, '~' abstract, no type: void
 *           | ['+'] name ':' type ['!']                   field; '!' read only
 *           | name                                        enum constant
 *           | '-' name [ '(' types ')' ]                  in a 'more' entry: all members of that name, or one overload
 *   parameters = parameter { ',' parameter }     parameter = type [ ' ' name ]
 *   type    = name [ '<' type { ',' type } '>' ]          a leading '.' stands for the namespace of the entry
 *
 * In a 'more' entry a member replaces the member of the same name and parameter types. Lines that start with '#' are comments.
 */

const VOID: TypeName = { name: 'void', args: [] };
const SEPARATOR = /\n?\t/;
const HEAD = /^([^\s<]+)(?:<([^>]*)>)? (\w+)(?: extends (\S+))?(?: implements (\S+))?$/;

/** What an entry says of its type. */
export type EntryKind = 'class' | 'abstract' | 'interface' | 'enum' | 'more' | 'remove';

interface Head {
    readonly namespace: string;
    readonly name: string;
    readonly kind: EntryKind;
    readonly typeParameters: readonly string[];
    readonly superType: TypeName | undefined;
    readonly interfaces: readonly TypeName[];
}

interface Members {
    readonly constructors: PlatformConstructor[];
    readonly methods: PlatformMethod[];
    readonly fields: PlatformField[];
    readonly enumConstants: string[];
}

/**
 * Reads the kind of an entry without parsing its members.
 *
 * @param entry text of one entry
 */
export function entryKind(entry: string): EntryKind {
    return parseHead(entry.split(SEPARATOR, 1)[0] ?? '').kind;
}

/**
 * Parses one entry of the catalogue.
 *
 * @param entry text of the entry that defines the type
 * @param amendments texts of the `more` entries for the same type, in order
 * @throws Error when the text does not follow the grammar
 */
export function parseType(entry: string, amendments: readonly string[] = []): PlatformType {
    const [headText = '', ...memberTexts] = entry.split(SEPARATOR);
    const head = parseHead(headText);
    const members: Members = { constructors: [], methods: [], fields: [], enumConstants: [] };
    for (const text of memberTexts) {
        addMember(members, text, head);
    }
    const interfaces = [...head.interfaces];
    let superType = head.superType;
    for (const amendment of amendments) {
        const added = amend(members, amendment);
        interfaces.push(...added.interfaces);
        superType = added.superType ?? superType;
    }
    if (head.kind === 'enum') {
        members.methods.push(...enumMethods({ name: `${head.namespace}.${head.name}`, args: [] }));
    }
    return {
        namespace: head.namespace,
        name: head.name,
        kind: head.kind === 'interface' || head.kind === 'enum' ? head.kind : 'class',
        isAbstract: head.kind === 'abstract' || head.kind === 'interface',
        typeParameters: head.typeParameters,
        superType,
        interfaces,
        ...members
    };
}

function parseHead(text: string): Head {
    const match = HEAD.exec(text);
    const [, fullName = '', typeParameters, kind = '', superType, interfaces] = match ?? [];
    const dot = fullName.indexOf('.');
    if (match === null || dot < 0 || !isEntryKind(kind)) {
        throw new Error(`Platform catalogue: malformed entry '${text}'`);
    }
    const namespace = fullName.slice(0, dot);
    return {
        namespace,
        name: fullName.slice(dot + 1),
        kind,
        typeParameters: typeParameters === undefined ? [] : typeParameters.split(','),
        superType: superType === undefined ? undefined : parseTypeName(superType, namespace),
        interfaces:
            interfaces === undefined ? [] : splitTopLevel(interfaces).map((name) => parseTypeName(name, namespace))
    };
}

function isEntryKind(text: string): text is EntryKind {
    return ['class', 'abstract', 'interface', 'enum', 'more', 'remove'].includes(text);
}

/** Applies a `more` entry and returns its head, which may bring a super type and interfaces. */
function amend(members: Members, amendment: string): Head {
    const [headText = '', ...memberTexts] = amendment.split(SEPARATOR);
    const head = parseHead(headText);
    for (const text of memberTexts) {
        if (text.startsWith('-')) {
            removeMembers(members, text.slice(1), head);
        } else {
            replaceMember(members, text, head);
        }
    }
    return head;
}

function removeMembers(members: Members, text: string, head: Head): void {
    const open = text.indexOf('(');
    const name = open < 0 ? text : text.slice(0, open);
    const wanted = open < 0 ? undefined : signatureKey(parseParameters(text.slice(open + 1, text.indexOf(')')), head));
    const isMatch = (parameters: readonly PlatformParameter[]): boolean =>
        wanted === undefined || signatureKey(parameters) === wanted;
    const before = memberCount(members);
    if (name === '') {
        keep(members.constructors, (item) => !isMatch(item.parameters));
    } else {
        keep(members.methods, (item) => !sameName(item.name, name) || !isMatch(item.parameters));
    }
    if (open < 0) {
        keep(members.fields, (item) => !sameName(item.name, name));
        keep(members.enumConstants, (item) => !sameName(item, name));
    }
    if (memberCount(members) === before) {
        throw new Error(`Platform catalogue: ${head.namespace}.${head.name} has no member '${text}' to remove`);
    }
}

function memberCount(members: Members): number {
    return members.constructors.length + members.methods.length + members.fields.length + members.enumConstants.length;
}

function replaceMember(members: Members, text: string, head: Head): void {
    const added: Members = { constructors: [], methods: [], fields: [], enumConstants: [] };
    addMember(added, text, head);
    for (const item of added.constructors) {
        keep(members.constructors, (old) => signatureKey(old.parameters) !== signatureKey(item.parameters));
    }
    for (const item of added.methods) {
        const key = signatureKey(item.parameters);
        keep(members.methods, (old) => !sameName(old.name, item.name) || signatureKey(old.parameters) !== key);
    }
    for (const item of added.fields) {
        keep(members.fields, (old) => !sameName(old.name, item.name));
    }
    for (const item of added.enumConstants) {
        keep(members.enumConstants, (old) => !sameName(old, item));
    }
    members.constructors.push(...added.constructors);
    members.methods.push(...added.methods);
    members.fields.push(...added.fields);
    members.enumConstants.push(...added.enumConstants);
}

function keep<T>(items: T[], test: (item: T) => boolean): void {
    items.splice(0, items.length, ...items.filter(test));
}

function sameName(left: string, right: string): boolean {
    return left.toLowerCase() === right.toLowerCase();
}

/** Identifies an overload by its parameter types. */
function signatureKey(parameters: readonly PlatformParameter[]): string {
    return parameters
        .map((parameter) => formatTypeName(parameter.type))
        .join()
        .toLowerCase();
}

function addMember(members: Members, text: string, head: Head): void {
    const open = text.indexOf('(');
    if (open === 0) {
        members.constructors.push({ parameters: parseParameters(text.slice(1, text.indexOf(')')), head) });
    } else if (open > 0) {
        members.methods.push(parseMethod(text, open, head));
    } else if (text.includes(':')) {
        members.fields.push(parseField(text, head));
    } else if (head.kind === 'enum' || head.kind === 'more') {
        members.enumConstants.push(text);
    } else {
        throw new Error(`Platform catalogue: ${head.namespace}.${head.name} has the malformed member '${text}'`);
    }
}

function parseMethod(text: string, open: number, head: Head): PlatformMethod {
    const close = text.indexOf(')');
    const mark = text[0];
    const isMarked = mark === '+' || mark === '~';
    return {
        name: text.slice(isMarked ? 1 : 0, open),
        isStatic: mark === '+',
        ...(mark === '~' && { isAbstract: true }),
        parameters: parseParameters(text.slice(open + 1, close), head),
        returns: text[close + 1] === ':' ? parseTypeName(text.slice(close + 2), head.namespace) : VOID
    };
}

function parseField(text: string, head: Head): PlatformField {
    const colon = text.indexOf(':');
    const isStatic = text.startsWith('+');
    const readOnly = text.endsWith('!');
    return {
        name: text.slice(isStatic ? 1 : 0, colon),
        isStatic,
        type: parseTypeName(text.slice(colon + 1, readOnly ? -1 : undefined), head.namespace),
        ...(readOnly && { readOnly })
    };
}

function parseParameters(text: string, head: Head): PlatformParameter[] {
    return splitTopLevel(text).map((parameter, index) => {
        const [type = '', name = `param${index + 1}`] = parameter.split(' ');
        return { name, type: parseTypeName(type, head.namespace) };
    });
}

/**
 * Parses a type name.
 *
 * @param text such as `Map<Id,List<.Error>>`
 * @param namespace what a leading dot stands for
 */
export function parseTypeName(text: string, namespace: string): TypeName {
    const open = text.indexOf('<');
    const name = open < 0 ? text : text.slice(0, open);
    if (!/^[\w.]+$/.test(name) || (open >= 0 && !text.endsWith('>'))) {
        throw new Error(`Platform catalogue: malformed type '${text}'`);
    }
    return {
        name: name.startsWith('.') ? namespace + name : name,
        args: open < 0 ? [] : splitTopLevel(text.slice(open + 1, -1)).map((arg) => parseTypeName(arg, namespace))
    };
}

/**
 * Writes a type name the way Apex code does.
 *
 * @param type a type name
 * @param namespace when given, names in this namespace are written with a leading dot only
 */
export function formatTypeName(type: TypeName, namespace?: string): string {
    const isLocal = namespace !== undefined && type.name.startsWith(`${namespace}.`);
    const name = isLocal ? type.name.slice(namespace.length) : type.name;
    return type.args.length === 0 ? name : `${name}<${type.args.map((arg) => formatTypeName(arg, namespace)).join()}>`;
}

/** Splits at commas outside angle brackets. */
function splitTopLevel(text: string): string[] {
    const parts: string[] = [];
    let depth = 0;
    let start = 0;
    for (let index = 0; index < text.length; index++) {
        const char = text[index];
        if (char === '<') {
            depth++;
        } else if (char === '>') {
            depth--;
        } else if (char === ',' && depth === 0) {
            parts.push(text.slice(start, index));
            start = index + 1;
        }
    }
    return text === '' ? [] : [...parts, text.slice(start)];
}

/** What every enum has (Apex Developer Guide, "Enums"). */
function enumMethods(type: TypeName): PlatformMethod[] {
    const string: TypeName = { name: 'String', args: [] };
    const method = (name: string, isStatic: boolean, parameters: PlatformParameter[], returns: TypeName) => ({
        name,
        isStatic,
        parameters,
        returns
    });
    return [
        method('name', false, [], string),
        method('ordinal', false, [], { name: 'Integer', args: [] }),
        method('values', true, [], { name: 'List', args: [type] }),
        method('valueOf', true, [{ name: 'name', type: string }], type)
    ];
}
