/** `Label` (Apex Reference Guide, "Label Class"): labels found by name at run time. */
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import { argumentGuard } from '../arguments.js';
import type { LabelSchema } from '../../schema/model.js';
import type { LibraryType } from '../registry.js';
import { languageOf } from '../system/userInfo.js';

export const labelLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const find = (namespace: string | null, name: string): LabelSchema => {
        const label = runtime.schema.label(namespace ?? '', name);
        if (!label) {
            throw new Unsupported(
                `Label.get of ${namespace ? `${namespace}.` : ''}${name}, which is not in the project`
            );
        }
        return label;
    };
    const translated = ({ name }: LabelSchema, language: string): string | undefined =>
        runtime.schema.translations?.label(name, language);
    const valueOf = (label: LabelSchema, language: string): string => translated(label, language) ?? label.value;
    return [
        {
            name: 'Label',
            statics: {
                'get(String,String)': (namespace: string | null, name: string | null) =>
                    valueOf(find(namespace, notNull(name)), languageOf(runtime.transaction)),
                'get(String,String,String)': (namespace: string | null, name: string | null, language: string | null) =>
                    valueOf(find(namespace, notNull(name)), notNull(language)),
                'translationExists(String,String,String)': (
                    namespace: string | null,
                    name: string | null,
                    language: string | null
                ) => translated(find(namespace, notNull(name)), notNull(language)) !== undefined
            }
        }
    ];
};
