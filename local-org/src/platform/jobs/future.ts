/** `@Future` methods ("Future Methods", Apex Developer Guide): a call puts them into the queue. */
import { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { UserMethodInfo } from '../../language/runtimeType.js';
import { methodOf, type UserClass } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { annotationParameter, annotationText } from '../annotations.js';
import { countService } from '../governor/count.js';
import { servicesOf, type Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { thaw } from '../state/thaw.js';
import { inTransaction } from '../transactions.js';
import { addJob, beginJob, endJob, type WaitingJob } from './book.js';
import type { FutureSpec } from './spec.js';
import { errorText } from './support.js';

type Method = (...values: readonly unknown[]) => ApexValue;

/** The methods themselves, behind what calls reach. */
const bodies = new WeakMap<UserClass, Map<string, Method>>();

/** Has calls of a class's future methods go to the queue. */
export function divertFutureMethods(runtime: Runtime, made: UserClass): void {
    for (const method of made.info.methods) {
        if (!method.isStatic || annotationText(method.annotations, 'future') === undefined) {
            continue;
        }
        const body = methodOf(made, method.key);
        if (!body) {
            continue;
        }
        const known = bodies.get(made) ?? new Map<string, Method>();
        known.set(method.key, body);
        bodies.set(made, known);
        Object.defineProperty(made, method.key, {
            configurable: true,
            writable: true,
            value: (...values: ApexValue[]) => callFuture(servicesOf(runtime), made.info.name, method, values)
        });
    }
}

function callFuture(services: Services, className: string, method: UserMethodInfo, values: ApexValue[]): null {
    const { machine } = services;
    const { transaction } = machine;
    const quiddity = transaction.quiddity ?? '';
    if (quiddity === 'FUTURE' || quiddity.startsWith('BATCH_')) {
        const parameters = method.parameters.map(({ type }) => type).join(', ');
        throw machine.exception(
            'AsyncException',
            `Future method cannot be called from a future or batch method: ${className}.${method.name}(${parameters})`
        );
    }
    countService(transaction, 'FutureCalls');
    const spec: FutureSpec = {
        kind: 'future',
        dueAt: transaction.now(),
        className,
        key: method.key,
        state: freeze(new ListValue(values, 'List<Object>')),
        hasCallouts: annotationParameter(method.annotations, 'future', 'callout')?.toLowerCase() === 'true'
    };
    addJob(services, { type: 'Future', className, methodName: method.name, spec });
    return null;
}

/** @returns what the method threw */
export function runFuture(services: Services, job: WaitingJob, spec: FutureSpec): unknown {
    const { machine } = services;
    beginJob(services, job.id);
    const options = {
        quiddity: 'FUTURE',
        userId: job.userId,
        // text as in public debug logs
        calloutRefusal: spec.hasCallouts
            ? undefined
            : 'Callout not allowed from this future method. Please enable callout by annotating the future method. eg: @Future(callout=true)'
    };
    const { thrown } = inTransaction(services, options, () => {
        const made = machine.classOf(spec.className);
        const values = thaw(machine, spec.state) as ListValue;
        bodies
            .get(made)
            ?.get(spec.key)
            ?.call(made, ...values.items);
    });
    endJob(
        services,
        job.id,
        thrown ? { status: 'Failed', errors: 1, message: errorText(machine, thrown.error) } : { status: 'Completed' }
    );
    return thrown?.error;
}
