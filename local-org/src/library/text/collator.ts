/** `Collator`: Apex Reference Guide, "Collator Class": compares texts in the order of the user's locale. */
import { languageTag } from '../../language/locales.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule } from '../registry.js';

class CollatorValue extends PlatformObject {
    readonly apexType = 'Collator';
    readonly collator: Intl.Collator;

    constructor(locale: string) {
        super();
        this.collator = new Intl.Collator(languageTag(locale));
    }
}

export const collatorLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const compare = (self: CollatorValue, left: string | null, right: string | null): number =>
        self.collator.compare(need(left, 1), need(right, 2));
    return [
        {
            name: 'Collator',
            prototype: CollatorValue.prototype,
            statics: { 'getInstance()': () => new CollatorValue(runtime.transaction.locale) },
            // the second key is that of the interface `Comparator`, by which `List.sort` calls it
            methods: { 'compare(String,String)': compare, 'compare(T,T)': compare }
        }
    ];
};
