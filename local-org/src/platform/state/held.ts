/** Platform objects in the state of jobs that have no written form: kept in memory for as long as the process lives. */
import { Unsupported } from '../../language/unsupported.js';
import type { PlatformObject } from '../../language/platformObject.js';

const objects = new Map<number, PlatformObject>();
/** Objects that stay the same are kept once. */
const numbers = new WeakMap<PlatformObject, number>();
let next = 1;

/** @returns the number under which {@link held} finds the object */
export function hold(object: PlatformObject): number {
    let number = numbers.get(object);
    if (number === undefined) {
        number = next++;
        numbers.set(object, number);
        objects.set(number, object);
    }
    return number;
}

/** @throws Unsupported when the object was queued by another process */
export function held(number: number, type: string): PlatformObject {
    const object = objects.get(number);
    if (object?.apexType !== type) {
        throw new Unsupported(`a queued job that keeps a ${type}, after a restart`);
    }
    return object;
}
