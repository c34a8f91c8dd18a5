/**
 * The text form of facts about standard objects.
 *
 * A line at the margin is an object: `Account 001 "Account" "Accounts"`, `-` for no key prefix; labels may be left out when
 * they follow from the name. A line below it is a field, with what differs from what the catalogue and common sense tell:
 *
 *     Name STRING 255 required name "Account Name"
 *     Amount CURRENCY 18,2
 *     WhoId REFERENCE >Contact|Lead
 *     StageName PICKLIST 255 required =Prospecting :Prospecting;Closed Won
 *
 * number: length; two numbers: precision and scale; `required`, `unique`, `readonly` (the platform writes it), `createonly`,
 * `auto` (auto number), `restricted`, `name` (the name field); `=` default value (in quotes when it has blanks); `>` targets; `"..."` label; `:` picklist
 * values, always last.
 */
import type { FieldKind, FieldSchema, PicklistValue } from '../model.js';
import { labelFromName } from '../names.js';

/** What is known of a standard object beyond the catalogue. */
export interface StandardFacts {
    readonly name: string;
    readonly label: string;
    readonly pluralLabel: string;
    readonly keyPrefix: string | undefined;
    readonly nameField: string | undefined;
    /** By lower-case name. */
    readonly fields: ReadonlyMap<string, Partial<FieldSchema>>;
}

const LINE = /^(.*?)(?: :(.*))?$/;
const TOKEN = /(?:[^\s"]|"[^"]*")+/g;

/** Parses facts; malformed lines are errors of ours. */
export function parseFacts(text: string): readonly StandardFacts[] {
    const objects: StandardFacts[] = [];
    let fields = new Map<string, Partial<FieldSchema>>();
    for (const line of text.split('\n').filter((item) => item.trim() !== '')) {
        if (line.startsWith(' ')) {
            const [name, field] = parseField(line.trim());
            fields.set(name.toLowerCase(), field);
        } else {
            fields = new Map();
            objects.push(parseObject(line, fields));
        }
    }
    return objects;
}

function parseObject(line: string, fields: Map<string, Partial<FieldSchema>>): StandardFacts {
    const [name = '', prefix = '-', label, plural] = line.match(TOKEN) ?? [];
    const shown = label === undefined ? labelFromName(name) : unquote(label);
    return {
        name,
        label: shown,
        pluralLabel: plural === undefined ? `${shown}s` : unquote(plural),
        keyPrefix: prefix === '-' ? undefined : prefix,
        get nameField() {
            return [...fields].find(([, field]) => field.isNameField)?.[1].name;
        },
        fields
    };
}

function parseField(line: string): readonly [string, Partial<FieldSchema>] {
    const [, head = '', values] = LINE.exec(line) ?? [];
    const [name = '', kind = '', ...tokens] = head.match(TOKEN) ?? [];
    const field = tokens
        .map(parseToken)
        .reduce<Partial<FieldSchema>>((known, fact) => ({ ...known, ...fact }), { name, kind: kind as FieldKind });
    return [name, values === undefined ? field : { ...field, picklistValues: parseValues(values, field.defaultValue) }];
}

function parseToken(token: string): Partial<FieldSchema> {
    if (/^\d+$/.test(token)) {
        return { length: Number(token) };
    }
    const [, precision, scale] = /^(\d+),(\d+)$/.exec(token) ?? [];
    if (precision !== undefined) {
        return { precision: Number(precision), scale: Number(scale) };
    }
    switch (token.charAt(0)) {
        case '"':
            return { label: unquote(token) };
        case '=':
            return { defaultValue: token.slice(1).replace(/"/g, '') };
        case '>':
            return { referenceTo: token.slice(1).split('|') };
        default:
            return flagOf(token);
    }
}

function flagOf(token: string): Partial<FieldSchema> {
    switch (token) {
        case 'required':
            return { isRequired: true };
        case 'unique':
            return { isUnique: true };
        case 'readonly':
            return { isCreateable: false, isUpdateable: false };
        case 'createonly':
            return { isUpdateable: false };
        case 'auto':
            return { isAutoNumber: true, isCreateable: false, isUpdateable: false };
        case 'restricted':
            return { isRestrictedPicklist: true };
        case 'name':
            return { isNameField: true };
        case 'cascade':
            return { deleteConstraint: 'Cascade' };
        default:
            throw new Error(`Facts of standard objects: unknown word '${token}'`);
    }
}

function parseValues(text: string, defaultValue: string | undefined): readonly PicklistValue[] {
    return text.split(';').map((value) => ({
        value,
        label: value,
        isActive: true,
        isDefault: value === defaultValue
    }));
}

function unquote(text: string): string {
    return text.slice(1, -1);
}
