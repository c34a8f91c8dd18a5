/** `Label` (Apex Reference Guide, "Label Class"): labels found by name at run time. */
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

export const labelLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'Label',
            statics: {
                'get(String,String)': (namespace: string | null, name: string | null) => {
                    const label = runtime.schema.label(namespace ?? '', notNull(name));
                    if (!label) {
                        throw new Unsupported(
                            `Label.get of ${namespace ? `${namespace}.` : ''}${name ?? ''}, which is not in the project`
                        );
                    }
                    return label.value;
                }
            }
        }
    ];
};
