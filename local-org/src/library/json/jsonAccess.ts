/** `@JsonAccess(serializable='never' deserializable='sameNamespace')` (Apex Developer Guide, "JsonAccess Annotation"). */
import type { UserClassInfo } from '../../language/runtimeType.js';

const ANNOTATION = /^@?jsonaccess\b/i;

/**
 * Whether JSON may write or read objects of a class. All code that this engine runs is of one namespace and package, so
 * only `never` refuses.
 */
export function isAccessible(info: UserClassInfo | undefined, parameter: 'serializable' | 'deserializable'): boolean {
    const annotation = info?.annotations.find((text) => ANNOTATION.test(text));
    if (annotation === undefined) {
        return true;
    }
    const value = new RegExp(`\\b${parameter}\\s*=\\s*['"]?(\\w+)`, 'i').exec(annotation)?.[1];
    return value?.toLowerCase() !== 'never';
}
