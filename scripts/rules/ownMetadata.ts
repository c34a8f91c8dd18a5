/** Objects and fields that this package defines. */
import type { MetadataFile } from '../metadata/files.js';
import { textOf } from '../metadata/xmlTree.js';

/** Whether it is the file of an object that the package defines. */
export function isOwnObject({ type, name, root }: MetadataFile): boolean {
    return type === 'CustomObject' && /__(?:c|mdt|e|b)$/i.test(name) && textOf(root, 'label') !== undefined;
}

export function isOwnField({ type, name }: MetadataFile): boolean {
    return type === 'CustomField' && /__c$/i.test(name);
}
