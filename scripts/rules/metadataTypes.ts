import { textOf } from '../metadata/xmlTree.js';
import { isOwnField, isOwnObject } from './ownMetadata.js';
import type { Rule } from './rule.js';

/**
 * Custom metadata types say who sees them, and their fields who may change them after an installation: left out, the platform
 * decides, and neither can be narrowed in a later version of the package.
 */
export const metadataTypes: Rule = {
    name: 'metadata-type',
    check({ metadata }, report) {
        for (const each of metadata) {
            const isOfType = /__mdt$/i.test(each.object ?? each.name);
            const needed = isOwnObject(each) ? 'visibility' : isOwnField(each) ? 'fieldManageability' : undefined;
            if (isOfType && needed !== undefined && textOf(each.root, needed) === undefined) {
                report(each.file, `State <${needed}> of ${each.name}.`, each.root);
            }
        }
    }
};
