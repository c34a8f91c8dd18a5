import { MapValue } from '../../language/collections.js';
import type { ApexValue } from '../../language/values.js';

/** A map under API names: keys are lower case and found in any case, as in the describe maps of the platform. */
export class NameMap extends MapValue {
    override has(key: ApexValue): boolean {
        return super.has(folded(key));
    }

    override get(key: ApexValue): ApexValue {
        return super.get(folded(key));
    }

    override set(key: ApexValue, value: ApexValue): ApexValue {
        return super.set(folded(key), value);
    }

    override delete(key: ApexValue): ApexValue {
        return super.delete(folded(key));
    }
}

function folded(key: ApexValue): ApexValue {
    return typeof key === 'string' ? key.toLowerCase() : key;
}
