/** `FeatureManagement` (Apex Reference Guide, "FeatureManagement Class"). Feature parameters belong to licensed packages. */
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import type { SecurityAnswers } from './securityAnswers.js';

export function featureManagementLibrary(runtime: Runtime, security: SecurityAnswers): readonly LibraryType[] {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'FeatureManagement',
            statics: {
                'checkPermission(String)': (name: string | null) => security.hasPermission(notNull(name))
            }
        }
    ];
}
