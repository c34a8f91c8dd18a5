/** What an evaluation asks of its surroundings. */
import type { ApexValue } from '../../language/values.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';

/** A field that a formula uses, resolved; the same object at each evaluation, so that it can serve as a key. */
export interface FieldReference {
    /** Canonical: `Amount__c`, `Account.Owner.Name`. */
    readonly path: string;
    /** The lookups on the way from the record to the field. */
    readonly parents: readonly FieldSchema[];
    /** The object that has the field. */
    readonly object: ObjectSchema;
    readonly field: FieldSchema;
}

/** Something that is not of the record. */
export type GlobalReference =
    /** `$User.X` and so on: of the running user, the org, the record's record type; may go on through lookups. */
    | {
          readonly kind: 'User' | 'Profile' | 'UserRole' | 'Organization' | 'RecordType';
          readonly reference: FieldReference;
      }
    /** `$Setup.X__c.Y__c`: of the hierarchy custom setting, for the running user. */
    | { readonly kind: 'setting'; readonly object: ObjectSchema; readonly field: FieldSchema }
    /** `$CustomMetadata.X__mdt.Name.Y__c` */
    | {
          readonly kind: 'customMetadata';
          readonly object: ObjectSchema;
          /** DeveloperName, with namespace prefix if written with one. */
          readonly record: string;
          readonly field: FieldSchema;
      }
    /** `$Permission.X`: whether the running user has the custom permission. */
    | { readonly kind: 'permission'; readonly name: string }
    /** `$Label.X`, in the language of the running user. */
    | { readonly kind: 'label'; readonly namespace: string; readonly name: string }
    /** `$Api.Session_ID`, `$Api.Partner_Server_URL_650` */
    | { readonly kind: 'api'; readonly name: string };

/** What `VLOOKUP` looks for. */
export interface LookupSearch {
    readonly object: ObjectSchema;
    /** The field whose value is wanted. */
    readonly result: FieldSchema;
    /** The field that is searched. */
    readonly key: FieldSchema;
}

/** Field values are as stored: percentages as 10 for 10%, ids with 18 characters, null for blank. */
export interface FormulaEnvironment {
    read(reference: FieldReference): ApexValue;
    /** The value before the change; of a new record its current one. */
    readPrior(reference: FieldReference): ApexValue;
    readonly isNew: boolean;
    readonly isClone: boolean;
    global(reference: GlobalReference): ApexValue;
    /** The moment of evaluation in milliseconds since 1970 GMT; the same throughout. */
    readonly now: number;
    /** The running user's, an IANA name. */
    readonly timeZone: string;
    /** @returns null when no record has the key */
    lookUp(search: LookupSearch, key: ApexValue): ApexValue;
}
