/** `Request`: Apex Reference Guide, "Request Class"; `Version`: "Version Class". */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime, Transaction } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule } from '../registry.js';

/** Short codes of `System.getQuiddityShortCode` (Apex Reference Guide, "Quiddity Enum"). */
export const QUIDDITIES: Readonly<Record<string, string>> = {
    ANONYMOUS: 'A',
    AURA: 'X',
    BATCH_ACS: 'BA',
    BATCH_APEX: 'B',
    BATCH_CHUNK_PARALLEL: 'BP',
    BATCH_CHUNK_SERIAL: 'BC',
    BULK_API: 'BD',
    COMMERCE_INTEGRATION: 'CI',
    DISCOVERABLE_LOGIN: 'DL',
    FUNCTION_CALLBACK: 'FC',
    FUTURE: 'F',
    INBOUND_EMAIL_SERVICE: 'E',
    INVOCABLE_ACTION: 'IA',
    IOT: 'T',
    PLATFORM_EVENT_PUBLISH_CALLBACK: 'PC',
    QUEUEABLE: 'Q',
    QUICK_ACTION: 'QA',
    REMOTE_ACTION: 'R',
    REST: 'RT',
    RUNTEST_ASYNC: 'RA',
    RUNTEST_DEPLOY: 'RD',
    RUNTEST_SYNC: 'RS',
    SCHEDULED: 'S',
    SOAP: 'W',
    SYNCHRONOUS: 'SY',
    TRANSACTION_FINALIZER_QUEUEABLE: 'TF',
    UD: 'UD',
    VF: 'V'
};

export class RequestValue extends PlatformObject {
    readonly apexType = 'Request';

    constructor(readonly id: string) {
        super();
    }
}

const ids = new WeakMap<Transaction, RequestValue>();
let nextId = 1;

/** One request per transaction; ids look like the platform's: 18 characters. */
export function currentRequest(transaction: Transaction): RequestValue {
    let request = ids.get(transaction);
    if (!request) {
        request = new RequestValue(`TID:${String(nextId++).padStart(14, '0')}`);
        ids.set(transaction, request);
    }
    return request;
}

export const requestLibrary: LibraryModule = (runtime: Runtime) => [
    {
        name: 'Request',
        prototype: RequestValue.prototype,
        statics: { 'getCurrent()': () => currentRequest(runtime.transaction) },
        methods: {
            'getQuiddity()': () => {
                const name =
                    runtime.transaction.quiddity ?? (runtime.transaction.isTest ? 'RUNTEST_SYNC' : 'ANONYMOUS');
                return runtime.enumType('Quiddity')?.find(name) ?? null;
            },
            'getRequestId()': (self: RequestValue) => self.id
        }
    }
];

class VersionValue extends PlatformObject {
    readonly apexType = 'Version';

    constructor(
        readonly major: number,
        readonly minor: number,
        readonly patch: number | null
    ) {
        super();
    }

    override toDisplay(): string {
        return `${this.major}.${this.minor}${this.patch === null ? '' : `.${this.patch}`}`;
    }
}

export const versionLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    type Whole = number | null;
    return [
        {
            name: 'Version',
            prototype: VersionValue.prototype,
            constructors: {
                '(Integer,Integer)': (major: Whole, minor: Whole) =>
                    new VersionValue(need(major, 1), need(minor, 2), null),
                '(Integer,Integer,Integer)': (major: Whole, minor: Whole, patch: Whole) =>
                    new VersionValue(need(major, 1), need(minor, 2), need(patch, 3))
            },
            methods: {
                'compareTo(Version)': (self: VersionValue, other: VersionValue | null) => {
                    const right = need(other, 1);
                    const order = self.major - right.major || self.minor - right.minor;
                    return Math.sign(order || (self.patch ?? 0) - (right.patch ?? 0));
                },
                'major()': (self: VersionValue) => self.major,
                'minor()': (self: VersionValue) => self.minor,
                'patch()': (self: VersionValue) => self.patch
            }
        }
    ];
};
