/** What platform objects implement so that JSON can write and read them; those that do not are refused. */
import type { PlatformObject } from '../../language/platformObject.js';
import type { ApexValue } from '../../language/values.js';

/** Written as a JSON object. */
export interface JsonWritable {
    /** Names and values, in the order in which they are written. */
    jsonFields(): readonly (readonly [string, ApexValue])[];
}

/** Read from a JSON object: `JSON.deserialize(text, Database.SaveResult.class)`. */
export interface JsonReadable {
    /**
     * @param name in any case
     * @returns canonical name of the Apex type of the field; undefined when there is none
     */
    jsonType(name: string): string | undefined;
    jsonSet(name: string, value: ApexValue): void;
}

export function isJsonWritable(value: PlatformObject): value is PlatformObject & JsonWritable {
    return 'jsonFields' in value;
}

/** The name of a type as JSON's messages show it: `System.Version`, `Schema.SObjectField`, `Outer.Inner`. */
export function shownType(name: string): string {
    return name.includes('.') ? name : `System.${name}`;
}
