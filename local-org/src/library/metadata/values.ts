import { PlatformObject } from '../../language/platformObject.js';
import { INSTANCE_INITIALIZER } from '../../language/userObject.js';

/** `Metadata.DeployCallbackContext`; tests extend it. */
export class CallbackContextValue extends PlatformObject {
    readonly apexType: string = 'Metadata.DeployCallbackContext';

    /** Generated classes take their type along: they are made without arguments. */
    constructor(readonly jobId: string | null = null) {
        super();
    }

    [INSTANCE_INITIALIZER](): this {
        return this;
    }

    '<init>()'(): this {
        return this;
    }
}

/** `Metadata.DeployContainer` */
export class ContainerValue extends PlatformObject {
    readonly apexType = 'Metadata.DeployContainer';
    readonly items: PlatformObject[] = [];
}
