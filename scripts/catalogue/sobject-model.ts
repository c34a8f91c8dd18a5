import type { JavaClass, JavaMember } from './class-file.js';
import type { JavaType } from './signature.js';
import { parseFieldSignature } from './signature.js';
import { apexTypeName, isSObjectClass, simpleName } from './apex-names.js';
import type {
    StandardChildRelationship,
    StandardField,
    StandardObject
} from '../../local-org/src/compiler/platform/model.js';
import { knownChildField, MISSING_RELATIONSHIPS, polymorphicTargets } from './sobject-facts.js';

/** The jar types a polymorphic parent as the `Name` object, or as plain SObject. */
const POLYMORPHIC = new Set(['Name', 'SObject']);

/** Compound fields share their type's name with the standard objects Address and Location. */
const COMPOUND_TYPES: Readonly<Record<string, string>> = { Address: 'System.Address', Location: 'System.Location' };

interface Draft {
    readonly name: string;
    readonly fields: StandardField[];
    readonly children: { readonly name: string; readonly childObject: string }[];
}

/**
 * Turns the classes of the sObject jar into standard objects.
 *
 * The jar knows a lookup as two fields, `AccountId` (an Id) and `Account` (the parent), and a child relationship as an array
 * of the child type without the field that makes it; that field is inferred, and left out when it cannot be told.
 *
 * @param classes classes of the sObject package
 * @returns the objects sorted by name
 */
export function standardObjects(classes: readonly JavaClass[]): StandardObject[] {
    const drafts = classes.filter((javaClass) => isSObjectClass(javaClass.name)).map(draft);
    const byName = new Map(drafts.map((object) => [object.name, object]));
    addKnownRelationships(byName);
    return drafts
        .map((object) => ({
            name: object.name,
            fields: object.fields,
            childRelationships: object.children
                .filter((child) => byName.has(child.childObject))
                .map((child) => childRelationship(object.name, child, byName.get(child.childObject)))
        }))
        .sort((left, right) => compareNames(left.name, right.name));
}

/** Adds the relationships that the jar leaves out. */
function addKnownRelationships(objects: ReadonlyMap<string, Draft>): void {
    for (const { object, field, relationship, target, children } of MISSING_RELATIONSHIPS) {
        const fields = objects.get(object)?.fields ?? [];
        const index = fields.findIndex((candidate) => candidate.name === field);
        const known = fields[index];
        if (known === undefined) {
            throw new Error(`The jar has no field ${object}.${field}`);
        }
        fields[index] = { ...known, referenceTo: [target], relationshipName: relationship };
        const parent = objects.get(target);
        if (children !== undefined && !parent?.children.some((child) => child.name === children)) {
            parent?.children.push({ name: children, childObject: object });
        }
    }
}

/** Orders names by their lower-case form, independent of the machine's locale. */
export function compareNames(left: string, right: string): number {
    const a = left.toLowerCase();
    const b = right.toLowerCase();
    return a < b ? -1 : a > b ? 1 : 0;
}

function draft(javaClass: JavaClass): Draft {
    const name = simpleName(javaClass.name);
    const members = javaClass.fields.filter((field) => !field.isStatic && field.isPublic);
    const typed = members.map((member) => ({ member, type: parseFieldSignature(member.signature) }));
    const plain = typed.filter(({ type }) => !isChildList(type));
    const parents = parentsByIdField(plain);
    const parentMembers = new Set([...parents.values()].map((parent) => parent.member));
    return {
        name,
        fields: plain
            .filter(({ member }) => !parentMembers.has(member))
            .map(({ member, type }) => standardField(name, member, type, parents.get(member.name.toLowerCase()))),
        children: typed
            .filter(({ type }) => isChildList(type))
            .map(({ member, type }) => ({ name: member.name, childObject: elementName(type) }))
    };
}

interface TypedMember {
    readonly member: JavaMember;
    readonly type: JavaType;
}

/** Finds for each lookup field (lower case) the parent member that goes with it: `AccountId` and `Account`. */
function parentsByIdField(members: readonly TypedMember[]): Map<string, TypedMember> {
    const names = new Map(members.map((typed) => [typed.member.name.toLowerCase(), typed]));
    const parents = new Map<string, TypedMember>();
    for (const typed of members) {
        if (!isParentType(typed.type)) {
            continue;
        }
        const idField = names.get(`${typed.member.name.toLowerCase()}id`);
        if (idField !== undefined && !isParentType(idField.type)) {
            parents.set(idField.member.name.toLowerCase(), typed);
        }
    }
    return parents;
}

function standardField(
    owner: string,
    member: JavaMember,
    type: JavaType,
    parent: TypedMember | undefined
): StandardField {
    if (parent !== undefined) {
        const target = simpleName(parent.type.name);
        return {
            name: member.name,
            type: apexTypeName(type).name,
            referenceTo: POLYMORPHIC.has(target) ? polymorphicTargets(owner, member.name) : [target],
            relationshipName: parent.member.name
        };
    }
    return { name: member.name, type: plainType(member.name, type), referenceTo: [], relationshipName: undefined };
}

function plainType(name: string, type: JavaType): string {
    if (name === 'ChangeEventHeader') {
        return 'EventBus.ChangeEventHeader'; // the jar says Object (Change Data Capture Developer Guide)
    }
    if (type.kind === 'array') {
        return 'List<String>';
    }
    if (isParentType(type)) {
        return COMPOUND_TYPES[simpleName(type.name)] ?? 'Object';
    }
    return apexTypeName(type).name;
}

function isParentType(type: JavaType): boolean {
    return type.kind === 'class' && (isSObjectClass(type.name) || simpleName(type.name) === 'SObject');
}

function isChildList(type: JavaType): boolean {
    const element = type.args[0];
    return type.kind === 'array' && element !== undefined && isParentType(element);
}

function elementName(type: JavaType): string {
    const element = type.args[0];
    return element === undefined ? '' : simpleName(element.name);
}

function childRelationship(
    parent: string,
    child: { readonly name: string; readonly childObject: string },
    childObject: Draft | undefined
): StandardChildRelationship {
    return { ...child, childField: childObject && childField(parent, child.name, childObject) };
}

function childField(parent: string, relationship: string, child: Draft): string | undefined {
    const lookups = child.fields.filter((field) => field.relationshipName !== undefined && !isAudit(field));
    const toParent = lookups.filter((field) => field.referenceTo.includes(parent));
    const known = knownChildField(parent, relationship, child.name, toParent.length > 0);
    if (known !== undefined) {
        return known;
    }
    if (toParent.length > 0) {
        return (onlyMatch(toParent, relationship, parent) ?? onlyLookup(toParent, parent))?.name;
    }
    const toAny = lookups.filter((field) => field.referenceTo.includes('Name'));
    return toAny.length === 1 ? toAny[0]?.name : undefined;
}

/** The one lookup to the parent, or the one that leads there alone; users have too many roles for the latter. */
function onlyLookup(fields: readonly StandardField[], parent: string): StandardField | undefined {
    const exclusive = fields.length === 1 || parent === 'User' ? fields : fields.filter(isMonomorphic);
    return exclusive.length === 1 ? exclusive[0] : undefined;
}

function isMonomorphic(field: StandardField): boolean {
    return field.referenceTo.length === 1;
}

/** The fields that name who made and changed a record are lookups without a child relationship. */
function isAudit(field: StandardField): boolean {
    return field.name === 'CreatedById' || field.name === 'LastModifiedById';
}

/** The one lookup whose relationship name, apart from the parent's own name, is part of the child relationship's name. */
function onlyMatch(fields: readonly StandardField[], relationship: string, parent: string): StandardField | undefined {
    const haystack = relationship.toLowerCase();
    const named = fields.filter((field) => {
        const needle = (field.relationshipName ?? '').toLowerCase();
        return needle !== parent.toLowerCase() && haystack.includes(needle);
    });
    return named.length === 1 ? named[0] : undefined;
}
