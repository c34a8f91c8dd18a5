/**
 * `Invocable.Action` (Apex Reference Guide, "Action Class"): Apex that calls invocable Apex. Actions of other kinds, standard ones
 * among them, are not supported.
 */
import { ListValue, MapValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { invokeAction, type Parameters } from '../../platform/dispatch/invocable.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard } from '../arguments.js';
import { makeBag } from '../platform/bagTypes.js';
import type { LibraryType } from '../registry.js';

type Invocation = Map<string, ApexValue>;

class ActionValue extends PlatformObject {
    readonly apexType = 'Invocable.Action';
    invocations: Invocation[] = [];

    constructor(
        readonly namespace: string | null,
        readonly name: string
    ) {
        super();
    }

    /** The invocation that parameters go to; an action has one from the first parameter on. */
    current(): Invocation {
        const last = this.invocations.at(-1) ?? new Map<string, ApexValue>();
        if (this.invocations.length === 0) {
            this.invocations.push(last);
        }
        return last;
    }
}

/** Code that is written as on the REST resource for actions: `/actions/custom/apex`. */
const ERROR_CODE = 'INVALID_ARGUMENT';
const PARAMETERS = 'Map<String,Object>';

export const invocableLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const make = (type: string | null, namespace: string | null, name: string | null): ActionValue => {
        if (notNull(type, 1).toLowerCase() !== 'apex') {
            throw new Unsupported(`the invocable action ${String(name)} of type ${String(type)}`);
        }
        const [, prefix, bare] = /^(\w+?)__(\w+)$/.exec(notNull(name, 2)) ?? [null, namespace, name];
        if (prefix && prefix.toLowerCase() !== runtime.namespace.toLowerCase()) {
            throw new Unsupported(`the invocable action ${prefix}__${String(bare)} of another package`);
        }
        return new ActionValue(prefix ?? null, String(bare));
    };
    return [
        {
            name: 'Invocable.Action',
            prototype: ActionValue.prototype,
            statics: {
                'createCustomAction(String,String)': (type: string | null, name: string | null) =>
                    make(type, null, name),
                'createCustomAction(String,String,String)': (
                    type: string | null,
                    namespace: string | null,
                    name: string | null
                ) => make(type, namespace, name)
            },
            methods: {
                'addInvocation()': (self: ActionValue) => {
                    self.invocations.push(new Map());
                    return self;
                },
                'clearInvocations()': (self: ActionValue) => {
                    self.invocations = [];
                    return self;
                },
                'getName()': (self: ActionValue) => self.name,
                'getNamespace()': (self: ActionValue) => self.namespace,
                'getType()': () => 'apex',
                'isStandard()': () => false,
                'invoke()': (self: ActionValue) => invoke(runtime, self),
                'setInvocationParameter(String,Object)': (self: ActionValue, name: string | null, value: ApexValue) => {
                    self.current().set(notNull(name, 1), value);
                    return self;
                },
                'setInvocations(List<Map<String,Object>>)': (self: ActionValue, all: ListValue | null) => {
                    self.invocations = notNull(all, 1).items.map(invocationOf);
                    return self;
                }
            }
        }
    ];
};

function invocationOf(given: ApexValue): Invocation {
    const pairs = given instanceof MapValue ? given.pairs() : [];
    return new Map([...pairs].map(([name, value]) => [displayText(name), value] as const));
}

function invoke(runtime: Runtime, action: ActionValue): ListValue {
    action.current();
    const outcome = invokeAction(servicesOf(runtime), action.name, action.invocations);
    const results = action.invocations.map((invocation, at) => {
        const failure = 'message' in outcome ? outcome : undefined;
        const outputs = 'message' in outcome ? new Map<string, ApexValue>() : (outcome[at] ?? new Map());
        const errors = failure
            ? [makeBag('Invocable.Action.Error', { code: ERROR_CODE, message: failure.message })]
            : [];
        return makeBag('Invocable.Action.Result', {
            action,
            success: failure === undefined,
            errors: new ListValue(errors, 'List<Invocable.Action.Error>'),
            invocationParameters: mapOf(invocation),
            outputParameters: mapOf(outputs)
        });
    });
    return new ListValue(results, 'List<Invocable.Action.Result>');
}

function mapOf(values: Parameters): MapValue {
    const map = new MapValue(PARAMETERS);
    values.forEach((value, name) => map.set(name, value));
    return map;
}
