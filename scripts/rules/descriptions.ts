import { textOf } from '../metadata/xmlTree.js';
import { isOwnField, isOwnObject } from './ownMetadata.js';
import type { Rule } from './rule.js';

/** Every object and field of ours says what it is for. */
export const descriptions: Rule = {
    name: 'description',
    check({ metadata }, report) {
        for (const each of metadata) {
            if ((isOwnObject(each) || isOwnField(each)) && (textOf(each.root, 'description') ?? '') === '') {
                report(each.file, `Say in <description> what ${each.name} is for.`, each.root);
            }
        }
    }
};
