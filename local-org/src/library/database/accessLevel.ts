/** `AccessLevel` (Apex Reference Guide, "AccessLevel Class"). */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

export class AccessLevelValue extends PlatformObject {
    readonly apexType = 'AccessLevel';

    /** @param permissionSetId user mode with the permissions of that set as well */
    constructor(
        readonly mode: 'user' | 'system',
        readonly permissionSetId: string | null = null
    ) {
        super();
    }
}

const USER = new AccessLevelValue('user');
const SYSTEM = new AccessLevelValue('system');

export const accessLevelLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'AccessLevel',
            prototype: AccessLevelValue.prototype,
            methods: {
                'withPermissionSetId(String)': (self: AccessLevelValue, id: string | null) =>
                    new AccessLevelValue(self.mode, notNull(id))
            },
            staticFields: { USER_MODE: { get: () => USER }, SYSTEM_MODE: { get: () => SYSTEM } }
        }
    ];
};
