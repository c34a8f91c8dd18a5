import type { MetadataFile } from '../metadata/files.js';
import { childOf, descendantsOf, textOf } from '../metadata/xmlTree.js';
import { isOwnField } from './ownMetadata.js';
import type { Rule } from './rule.js';

/** How a description says that code fills in a field which the layout has to show as required. */
const MARKER = /\b(?:(?:set|written) by the (?!user\b)|copied from the )/i;
const COMPUTED = new Set(['AutoNumber', 'MasterDetail', 'Summary']);

/**
 * Fields that users edit have inline help. Users edit what a page layout of the object lets them edit: what code fills in is
 * read-only in its layouts or not there. Required fields cannot be read-only in a layout; of those that code fills in, the
 * description says so: "Written by the ...", "Set by the ..." or "Copied from the ...".
 */
export const inlineHelp: Rule = {
    name: 'inline-help',
    check({ metadata }, report) {
        const editable = editableFields(metadata);
        for (const each of metadata.filter(isOwnField)) {
            const isEditable = editable.has(`${each.object ?? ''}.${each.name}`.toLowerCase());
            if (isEditable && isForUsers(each) && (textOf(each.root, 'inlineHelpText') ?? '') === '') {
                const message = `Users edit ${each.name} in a layout: help them with <inlineHelpText>, or make it read-only.`;
                report(each.file, message, each.root);
            }
        }
    }
};

function isForUsers({ root }: MetadataFile): boolean {
    const isComputed = childOf(root, 'formula') !== undefined || COMPUTED.has(textOf(root, 'type') ?? '');
    return !isComputed && !MARKER.test(textOf(root, 'description') ?? '');
}

/** `object.field` in lower case of what some layout lets users edit. */
function editableFields(metadata: readonly MetadataFile[]): ReadonlySet<string> {
    const fields = new Set<string>();
    for (const { name, root } of metadata.filter(({ type }) => type === 'Layout')) {
        const object = name.slice(0, name.indexOf('-'));
        for (const item of descendantsOf(root, 'layoutItems')) {
            if (textOf(item, 'behavior') !== 'Readonly') {
                fields.add(`${object}.${textOf(item, 'field') ?? ''}`.toLowerCase());
            }
        }
    }
    return fields;
}
