/** What jobs are told about themselves. */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexException } from '../../language/exceptions.js';
import { argumentGuard } from '../arguments.js';
import { plainField } from '../plainField.js';
import type { LibraryType } from '../registry.js';

export class QueueableContextValue extends PlatformObject {
    readonly apexType = 'QueueableContext';

    constructor(readonly jobId: string) {
        super();
    }
}

export class SchedulableContextValue extends PlatformObject {
    readonly apexType = 'SchedulableContext';

    constructor(readonly triggerId: string) {
        super();
    }
}

export class BatchableContextValue extends PlatformObject {
    readonly apexType = 'Database.BatchableContext';

    /** @param childJobId of the chunk, null in `start` and `finish` */
    constructor(
        readonly jobId: string,
        readonly childJobId: string | null
    ) {
        super();
    }
}

export class FinalizerContextValue extends PlatformObject {
    readonly apexType = 'FinalizerContext';

    constructor(
        readonly jobId: string,
        readonly requestId: string,
        readonly error: ApexException | null
    ) {
        super();
    }
}

export class AsyncOptionsValue extends PlatformObject {
    readonly apexType = 'AsyncOptions';
    DuplicateSignature: DuplicateSignature | null = null;
    MaximumQueueableStackDepth: number | null = null;
    MinimumQueueableDelayInMinutes: number | null = null;
}

/** Tells jobs that are the same apart from others. */
export class DuplicateSignature extends PlatformObject {
    readonly apexType = 'QueueableDuplicateSignature';

    constructor(readonly text: string) {
        super();
    }
}

/** Bytes that a signature may have (Apex Reference Guide, "QueueableDuplicateSignature.Builder Class"). */
const MAX_SIGNATURE = 240;

class SignatureBuilder extends PlatformObject {
    readonly apexType = 'QueueableDuplicateSignature.Builder';
    private readonly parts: string[] = [];

    get text(): string {
        return this.parts.join('');
    }

    get size(): number {
        return Buffer.byteLength(this.text);
    }

    add(part: string): this {
        this.parts.push(part);
        return this;
    }
}

export const jobContextLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'QueueableContext',
        prototype: QueueableContextValue.prototype,
        methods: { 'getJobId()': (self: QueueableContextValue) => self.jobId }
    },
    {
        name: 'SchedulableContext',
        prototype: SchedulableContextValue.prototype,
        methods: { 'getTriggerId()': (self: SchedulableContextValue) => self.triggerId }
    },
    {
        name: 'Database.BatchableContext',
        prototype: BatchableContextValue.prototype,
        methods: {
            'getJobId()': (self: BatchableContextValue) => self.jobId,
            'getChildJobId()': (self: BatchableContextValue) => self.childJobId
        }
    },
    {
        name: 'FinalizerContext',
        prototype: FinalizerContextValue.prototype,
        methods: {
            'getAsyncApexJobId()': (self: FinalizerContextValue) => self.jobId,
            'getRequestId()': (self: FinalizerContextValue) => self.requestId,
            'getException()': (self: FinalizerContextValue) => self.error,
            'getResult()': (self: FinalizerContextValue) =>
                runtime.enumType('ParentJobResult')?.find(self.error ? 'UNHANDLED_EXCEPTION' : 'SUCCESS') ?? null
        }
    },
    {
        name: 'AsyncOptions',
        prototype: AsyncOptionsValue.prototype,
        constructors: { '()': () => new AsyncOptionsValue() },
        fields: {
            DuplicateSignature: plainField('DuplicateSignature'),
            MaximumQueueableStackDepth: plainField('MaximumQueueableStackDepth'),
            MinimumQueueableDelayInMinutes: plainField('MinimumQueueableDelayInMinutes')
        }
    },
    ...signatureTypes(runtime)
];

function signatureTypes(runtime: Runtime): readonly LibraryType[] {
    const notNull = argumentGuard(runtime);
    const add = (self: SignatureBuilder, part: string | number | null): SignatureBuilder => {
        const text = String(notNull(part));
        if (self.size + Buffer.byteLength(text) > MAX_SIGNATURE) {
            throw runtime.exception('IllegalArgumentException', 'The signature is longer than 240 bytes');
        }
        return self.add(text);
    };
    return [
        {
            name: 'QueueableDuplicateSignature',
            prototype: DuplicateSignature.prototype,
            statics: { 'builder()': () => new SignatureBuilder() },
            methods: { 'toString()': (self: DuplicateSignature) => self.text }
        },
        {
            name: 'QueueableDuplicateSignature.Builder',
            prototype: SignatureBuilder.prototype,
            constructors: { '()': () => new SignatureBuilder() },
            methods: {
                'addId(Id)': add,
                'addInteger(Integer)': add,
                'addString(String)': add,
                'build()': (self: SignatureBuilder) => new DuplicateSignature(self.text),
                'getSize()': (self: SignatureBuilder) => self.size,
                'getMaxSize()': () => MAX_SIGNATURE,
                'getRemainingSize()': (self: SignatureBuilder) => MAX_SIGNATURE - self.size
            }
        }
    ];
}
