/** What Apex asks of an org's security. */
import type { LibraryModule, LibraryType } from '../registry.js';
import { featureManagementLibrary } from './featureManagement.js';
import type { SecurityAnswers } from './securityAnswers.js';
import { stripLibrary } from './stripInaccessible.js';

export type { SecurityAnswers } from './securityAnswers.js';

/** The module of an org with security. */
export const securityLibrary =
    (security: SecurityAnswers): LibraryModule =>
    (runtime) => [
        ...stripLibrary(runtime, security),
        ...featureManagementLibrary(runtime, security),
        permissionSetGroupTests
    ];

/** Groups always grant what their sets grant now, so there is nothing to work out (Apex Reference Guide, "Test Class"). */
const permissionSetGroupTests: LibraryType = {
    name: 'Test',
    statics: {
        'calculatePermissionSetGroup(String)': () => undefined,
        'calculatePermissionSetGroup(List<String>)': () => undefined
    }
};
