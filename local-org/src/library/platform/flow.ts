/** `Flow.Interview` (Apex Reference Guide, "Interview Class"): no flow runs here, and the one that should have is named. */
import { Unsupported } from '../../language/unsupported.js';
import type { LibraryType } from '../registry.js';

function refuse(name: string | null): never {
    throw new Unsupported(`the flow ${name ?? 'null'}, started by Flow.Interview.createInterview`);
}

export const flowLibrary = (): readonly LibraryType[] => [
    {
        name: 'Flow.Interview',
        statics: {
            'createInterview(String,Map<String,Object>)': (name: string | null) => refuse(name),
            'createInterview(String,String,Map<String,Object>)': (namespace: string | null, name: string | null) =>
                refuse([namespace, name].filter((part) => part !== null && part !== '').join('__'))
        }
    }
];
