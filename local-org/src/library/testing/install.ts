/** `Test.testInstall` and `Test.testUninstall` (Apex Developer Guide, "Running Apex on Package Install/Upgrade"). */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { BUILT_IN_USER } from '../system/userInfo.js';

const ON_INSTALL = 'onInstall(InstallContext)';
const ON_UNINSTALL = 'onUninstall(UninstallContext)';

class InstallContextValue extends PlatformObject {
    readonly apexType = 'InstallContext';

    /** @param previous `Version` that is upgraded, null for a first installation */
    constructor(
        readonly previous: ApexValue,
        readonly isPush: boolean
    ) {
        super();
    }
}

class UninstallContextValue extends PlatformObject {
    readonly apexType = 'UninstallContext';
}

export const installLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const install = (script: ApexValue, previous: ApexValue, isPush: boolean | null = false): void => {
        runtime.invoke(notNull(script), ON_INSTALL, new InstallContextValue(previous, isPush === true));
    };
    const organizationId = () => (runtime.transaction.user ?? BUILT_IN_USER).organizationId;
    const userId = () => runtime.transaction.userId;
    return [
        {
            name: 'Test',
            statics: {
                'testInstall(InstallHandler,Version)': install,
                'testInstall(InstallHandler,Version,Boolean)': install,
                'testUninstall(UninstallHandler)': (script: ApexValue) => {
                    runtime.invoke(notNull(script), ON_UNINSTALL, new UninstallContextValue());
                }
            }
        },
        {
            name: 'InstallContext',
            prototype: InstallContextValue.prototype,
            methods: {
                'installerId()': userId,
                'organizationId()': organizationId,
                'isPush()': (self: InstallContextValue) => self.isPush,
                'isUpgrade()': (self: InstallContextValue) => self.previous !== null,
                'previousVersion()': (self: InstallContextValue) => self.previous
            }
        },
        {
            name: 'UninstallContext',
            prototype: UninstallContextValue.prototype,
            methods: { 'organizationId()': organizationId, 'uninstallerId()': userId }
        }
    ];
};
