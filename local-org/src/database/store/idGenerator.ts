/** Record ids: key prefix, a number that counts up, and the check of the case ("ID Field Type", Object Reference). */
import { idSuffix } from '../../schema/ids.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { Counters } from './counters.js';

/** In the order of their codes, so that later ids sort behind earlier ones. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const NUMBER_LENGTH = 12;
const FIRST_SPARE = 36 * 36;

export class IdGenerator {
    /** Prefixes made up for objects whose own is not known. */
    private readonly spare = new Map<string, string>();

    constructor(private readonly counters: Counters) {}

    /** The key prefix of an object; one beginning with `Z` when the platform's is not known. */
    prefixOf(object: ObjectSchema): string {
        if (object.keyPrefix !== undefined) {
            return object.keyPrefix;
        }
        let prefix = this.spare.get(object.name);
        if (prefix === undefined) {
            prefix = `Z${(this.spare.size % FIRST_SPARE).toString(36).padStart(2, '0')}`;
            this.spare.set(object.name, prefix);
        }
        return prefix;
    }

    /** @returns an id of 18 characters that no row had before */
    next(object: ObjectSchema): string {
        const prefix = this.prefixOf(object);
        const id = prefix + toDigits(this.counters.next(`id:${prefix}`));
        return id + idSuffix(id);
    }

    /** Keeps {@link next} from giving an id that came from elsewhere. */
    reserve(id: string): void {
        const number = fromDigits(id.slice(3, 15));
        if (Number.isSafeInteger(number)) {
            this.counters.raise(`id:${id.slice(0, 3)}`, number);
        }
    }
}

function toDigits(value: number): string {
    let digits = '';
    for (let rest = value; rest > 0; rest = Math.floor(rest / DIGITS.length)) {
        digits = DIGITS.charAt(rest % DIGITS.length) + digits;
    }
    return digits.padStart(NUMBER_LENGTH, '0');
}

function fromDigits(digits: string): number {
    let value = 0;
    for (const digit of digits) {
        value = value * DIGITS.length + DIGITS.indexOf(digit);
    }
    return value;
}
