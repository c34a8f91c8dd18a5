/** Rows that are made when a query first asks for their object: there would be too many, or they are too large. */
import type { ApexValue } from '../../language/values.js';
import type { ProjectFiles } from '../../schema/load.js';
import { addRuleRows } from '../dml/duplicates/report.js';
import type { Engine } from '../dml/engine.js';
import { queryException } from '../query/errors.js';
import type { QueryNeeds } from '../query/seams.js';
import { addEntities, addFields, checkFilled, entityNames, type EntityObject } from './entities.js';
import { addStaticResources } from './staticResources.js';
import { addStatuses } from './statusRows.js';

/** Called before each query, with what it reads. */
export function beforeQuery(engine: Engine, project: ProjectFiles, needs: QueryNeeds): void {
    for (const [object, fields] of needs.uses()) {
        switch (object.name) {
            case 'CaseStatus':
            case 'LeadStatus':
            case 'OpportunityStage':
            case 'TaskStatus':
                addStatuses(engine, object);
                break;
            case 'DuplicateRule':
            case 'MatchingRule':
                addRuleRows(engine);
                break;
            case 'StaticResource':
                addStaticResources(engine, project);
                break;
            case 'EntityDefinition':
            case 'FieldDefinition':
            case 'EntityParticle':
                checkFilled(
                    object.name,
                    [...fields].map(({ name }) => name)
                );
                addRows(engine, object.name, needs);
                break;
            default:
        }
    }
}

/** All objects; fields of the object that the query asks about, of all objects where it is about child records. */
function addRows(engine: Engine, name: EntityObject, needs: QueryNeeds): void {
    if (name === 'EntityDefinition') {
        if (needs.object.name === name) {
            addEntities(engine);
        }
        return;
    }
    if (needs.object.name !== name && needs.object.name !== 'EntityDefinition') {
        // reached as a parent: what records of custom metadata refer to is there already
        return;
    }
    const entities = needs.object.name === name ? (entitiesWanted(needs) ?? refuse()) : entityNames(engine);
    for (const entity of entities) {
        addFields(engine, entity, name);
    }
}

/** Columns that say which object the fields are of; ids are `Object.Field`. */
const ENTITY_COLUMNS = [
    'EntityDefinitionId',
    'EntityDefinition.QualifiedApiName',
    'EntityDefinition.DurableId',
    'EntityDefinition.DeveloperName',
    'EntityDefinition.Id',
    'DurableId',
    'Id'
];

function entitiesWanted(needs: QueryNeeds): readonly string[] | undefined {
    for (const column of ENTITY_COLUMNS) {
        const values = needs.wanted(column);
        if (values) {
            return values.flatMap((value) => (typeof value === 'string' ? namesOf(needs, column, value) : []));
        }
    }
    return undefined;
}

/** A developer name is without the suffix: it may be that of several objects. */
function namesOf(needs: QueryNeeds, column: string, value: Exclude<ApexValue, null> & string): readonly string[] {
    const name = value.split('.')[0] ?? value;
    return column === 'EntityDefinition.DeveloperName'
        ? [name, ...needs.objectNames().filter((each) => each.startsWith(`${name}__`) || each.includes(`__${name}__`))]
        : [name];
}

/** As many public posts on queries of FieldDefinition have it. */
function refuse(): never {
    throw queryException('A filter on a reified column is required [EntityDefinitionId,DurableId]');
}
