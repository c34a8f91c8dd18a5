/** Rows that are made when a query first asks for their object: there would be too many, or they are too large. */
import { Unsupported } from '../../language/unsupported.js';
import type { ProjectFiles } from '../../schema/load.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { Engine } from '../dml/engine.js';
import { addEntities } from './entities.js';
import { addStaticResources } from './staticResources.js';

/** Called before each query of an object. */
export function beforeQuery(engine: Engine, project: ProjectFiles, object: ObjectSchema): void {
    switch (object.name) {
        case 'EntityDefinition':
            if (engine.store.table(object).find('Account') === undefined) {
                addEntities(engine);
            }
            break;
        case 'StaticResource':
            addStaticResources(engine, project);
            break;
        case 'FieldDefinition':
            // only the fields that custom metadata names are rows
            throw new Unsupported('SOQL on FieldDefinition');
        default:
    }
}
