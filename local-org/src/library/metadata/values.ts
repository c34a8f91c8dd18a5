import { PlatformObject } from '../../language/platformObject.js';

/** `Metadata.DeployCallbackContext`; tests extend it. */
export class CallbackContextValue extends PlatformObject {
    readonly apexType: string = 'Metadata.DeployCallbackContext';

    constructor(readonly jobId: string | null = null) {
        super();
    }
}

/** `Metadata.DeployContainer` */
export class ContainerValue extends PlatformObject {
    readonly apexType = 'Metadata.DeployContainer';
    readonly items: PlatformObject[] = [];
}
