/** Rows of `OpportunityStage`, `LeadStatus`, `CaseStatus` and `TaskStatus` (Object Reference). */
import { decimalFromInteger } from '../../language/decimal.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { Engine } from '../dml/engine.js';
import type { Values } from '../dml/rows.js';
import { CATEGORY_NAMES, type Stage, type Status } from '../dml/standard/statuses.js';
import { addRow } from './seed.js';

/** Adds the rows of one of these objects, unless they are there. */
export function addStatuses(engine: Engine, object: ObjectSchema): void {
    if (engine.store.table(object).size === 0) {
        rowsOf(engine, object.name).forEach((values, at) =>
            addRow(engine, object.name, { ...values, SortOrder: at + 1 })
        );
    }
}

function rowsOf({ statuses }: Engine, object: string): readonly Values[] {
    switch (object) {
        case 'OpportunityStage':
            return statuses.stages.map(stageRow);
        case 'LeadStatus':
            return statuses.leads.map((status) => ({ ...statusRow(status), IsConverted: status.isFinal }));
        case 'CaseStatus':
            return statuses.cases.map((status) => ({ ...statusRow(status), IsClosed: status.isFinal }));
        default:
            return statuses.tasks.map((status) => ({ ...statusRow(status), IsClosed: status.isFinal }));
    }
}

function stageRow({ name, label, isClosed, isWon, probability, category }: Stage): Values {
    return {
        ApiName: name,
        MasterLabel: label,
        IsActive: true,
        IsClosed: isClosed,
        IsWon: isWon,
        DefaultProbability: decimalFromInteger(probability),
        ForecastCategory: category,
        ForecastCategoryName: CATEGORY_NAMES[category] ?? category
    };
}

function statusRow({ name, label, isDefault }: Status): Values {
    return { ApiName: name, MasterLabel: label, IsDefault: isDefault };
}
