/** `Metadata.Operations.retrieve` of records of custom metadata types. */
import { ListValue } from '../../language/collections.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import type { PropertyBag } from '../../library/platform/propertyBag.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { Values } from '../jobs/rows.js';
import type { Services } from '../services.js';
import { recordNamed } from './apply.js';

/** @param fullNames `Type.Record`; those that are not there are left out */
export function retrieveRecords(services: Services, fullNames: readonly string[]): PropertyBag[] {
    return fullNames.flatMap((fullName) => {
        const [type = '', name = ''] = fullName.split('.');
        const object = services.org.store.schema.object(/__mdt$/i.test(type) ? type : `${type}__mdt`);
        const row = object?.kind === 'customMetadata' ? recordNamed(services, object, name) : undefined;
        return object && row ? [describe(object, fullName, row)] : [];
    });
}

function describe(object: ObjectSchema, fullName: string, row: Values): PropertyBag {
    const values = [...object.fields.values()]
        .filter(({ isCustom }) => isCustom)
        .map(({ name }) => makeBag('Metadata.CustomMetadataValue', { field: name, value: row[name] ?? null }));
    return makeBag('Metadata.CustomMetadata', {
        fullName,
        label: row.MasterLabel ?? null,
        protected_x: false,
        values: new ListValue(values, 'List<Metadata.CustomMetadataValue>')
    });
}
