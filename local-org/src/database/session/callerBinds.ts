/** Binds of query text that is given at run time ("Dynamic SOQL", Apex Developer Guide). */
import { readMember, readStatic, readVariable, type CallerVariables } from '../../language/callerVariables.js';
import { nullPointer } from '../../language/exceptions.js';
import type { Machine } from '../../language/machine.js';
import type { Runtime } from '../../language/runtime.js';
import type { UserClass } from '../../language/userObject.js';
import type { ApexValue } from '../../language/values.js';
import { RecordValue } from '../../schema/record.js';
import { bindsByName, type BindSource } from '../query/binds.js';

/** @param variables what the emitter passes along with the text */
export function bindsOfCaller(runtime: Runtime, variables: unknown): BindSource {
    return isVariables(variables)
        ? bindsByName((name) => lookUp(runtime, variables, name))
        : bindsByName(() => undefined);
}

function isVariables(value: unknown): value is CallerVariables {
    return typeof value === 'object' && value !== null && 'locals' in value && 'self' in value;
}

/** `x`, `this.x`, `x.y`, `Class.x` */
function lookUp(runtime: Runtime, variables: CallerVariables, path: string): ApexValue | undefined {
    const [root = '', ...rest] = path.split('.');
    const classOf = (name: string): UserClass | undefined => userClass(runtime, name);
    const value = readVariable(variables, root, classOf);
    if (value !== undefined || rest.length === 0) {
        return rest.reduce<ApexValue | undefined>(member, value);
    }
    const [name = '', ...members] = rest;
    return members.reduce<ApexValue | undefined>(member, readStatic(classOf(root), name.toLowerCase()));
}

function userClass(runtime: Runtime, name: string): UserClass | undefined {
    return runtime.types.find(name)?.userClass ? (runtime as Machine).classOf(name) : undefined;
}

function member(value: ApexValue | undefined, name: string): ApexValue | undefined {
    if (value === undefined) {
        return undefined;
    }
    if (value === null) {
        throw nullPointer();
    }
    if (value instanceof RecordValue) {
        const field = value.schema.fields.get(name.toLowerCase());
        return field
            ? RecordValue.getField(value, field.name)
            : RecordValue.getParent(value, value.schema.parents.get(name.toLowerCase())?.relationshipName ?? name);
    }
    return readMember(value, name.toLowerCase());
}
