import type { Annotation, ClassDeclaration } from '../../local-org/src/compiler/ast.js';
import { childrenOf, isTrue, textOf } from '../metadata/xmlTree.js';
import type { MetadataFile } from '../metadata/files.js';
import type { Rule } from './rule.js';
import { annotation } from './rule.js';

/** Annotations of what users call; without class access in a permission set the call is refused. */
const ENTRY_POINTS = ['AuraEnabled', 'InvocableMethod', 'RestResource'];

/** Every controller, invocable action and REST resource is in at least one permission set. */
export const classAccess: Rule = {
    name: 'class-access',
    check({ apex, metadata }, report) {
        const granted = grantedClasses(metadata);
        for (const { file, unit, name, isTest } of apex) {
            if (unit.kind === 'Class' && !isTest && isEntryPoint(unit) && !granted.has(name.toLowerCase())) {
                report(file, `Users call ${name}: grant it with <classAccesses> in a permission set.`, unit.name);
            }
        }
    }
};

function isEntryPoint({ modifiers, members }: ClassDeclaration): boolean {
    const isAnnotated = (annotations: readonly Annotation[]): boolean =>
        ENTRY_POINTS.some((each) => annotation(annotations, each) !== undefined);
    // Properties of a DTO are annotated as well; only methods are called.
    return (
        isAnnotated(modifiers.annotations) ||
        members.some((member) => member.kind === 'Method' && isAnnotated(member.modifiers.annotations))
    );
}

/** In lower case. */
function grantedClasses(metadata: readonly MetadataFile[]): ReadonlySet<string> {
    const granted = metadata
        .filter(({ type }) => type === 'PermissionSet')
        .flatMap(({ root }) => childrenOf(root, 'classAccesses'))
        .filter((access) => isTrue(access, 'enabled'));
    return new Set(granted.map((access) => (textOf(access, 'apexClass') ?? '').toLowerCase()));
}
