import { PlatformObject } from '../../language/platformObject.js';

/** `EventBus.SuccessResult` and `EventBus.FailureResult` */
export class EventResultValue extends PlatformObject {
    constructor(
        readonly apexType: 'EventBus.SuccessResult' | 'EventBus.FailureResult',
        readonly uuids: readonly string[]
    ) {
        super();
    }
}
