/** `Http`: in tests the mock answers (Apex Developer Guide, "Testing HTTP Callouts by Implementing the HttpCalloutMock Interface"). */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { beginCallout } from '../../platform/callouts.js';
import { servicesOf } from '../../platform/services.js';
import { testState } from '../testing/testState.js';
import type { HttpRequestValue } from './messages.js';

const MOCK = 'httpcalloutmock';
const RESPOND = 'respond(HttpRequest)';

class HttpValue extends PlatformObject {
    readonly apexType = 'Http';
}

export const httpLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'Http',
            prototype: HttpValue.prototype,
            constructors: { '()': () => new HttpValue() },
            methods: {
                'send(Object)': (_self: HttpValue, request: HttpRequestValue | null) => send(runtime, notNull(request)),
                'toString()': () => 'System.Http[]'
            }
        }
    ];
};

/** @throws ApexException TypeException in a test without a mock, CalloutException for an incomplete request */
function send(runtime: Runtime, request: HttpRequestValue): ApexValue {
    if (request.endpoint === null) {
        throw runtime.exception('NullPointerException', 'Argument cannot be null.');
    }
    if (request.method === null) {
        throw runtime.exception('CalloutException', 'Method not set');
    }
    const { isTest } = runtime.transaction;
    beginCallout(servicesOf(runtime));
    const mock = testState(runtime).mocks.get(MOCK);
    if (mock !== undefined) {
        return runtime.invoke(mock, RESPOND, request);
    }
    if (isTest) {
        // wording as in public debug logs; type: https://www.jamessimone.net/blog/joys-of-apex/ (HTTP mocks)
        throw runtime.exception('TypeException', 'Methods defined as TestMethod do not support Web service callouts');
    }
    throw new Unsupported('Http.send(HttpRequest) outside of tests');
}
