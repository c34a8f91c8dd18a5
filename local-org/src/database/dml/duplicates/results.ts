/** What code is told of duplicates ("DuplicateResult Class", "MatchResult Class", ... Apex Reference Guide). */
import { ListValue } from '../../../language/collections.js';
import { DoubleValue } from '../../../language/double.js';
import { makeBag } from '../../../library/platform/bagTypes.js';
import type { PropertyBag } from '../../../library/platform/propertyBag.js';
import { DuplicateError } from '../../../library/schema/duplicateError.js';
import { RecordValue } from '../../../schema/record.js';
import type { Engine } from '../engine.js';
import type { Finding, MatchFinding } from './check.js';
import type { Match } from './matching.js';
import type { SaveAction } from './rules.js';

export function duplicateError(engine: Engine, finding: Finding, action: SaveAction): DuplicateError {
    return new DuplicateError(finding.rule.message, duplicateResult(engine, finding, action));
}

export function duplicateResult(engine: Engine, { rule, found }: Finding, action: SaveAction): PropertyBag {
    return makeBag('Datacloud.DuplicateResult', {
        duplicateRule: rule.name,
        duplicateRuleEntityType: rule.object,
        allowSave: !action.isBlocked,
        errorMessage: rule.message,
        matchResults: new ListValue(
            found.map((each) => matchResult(engine, each)),
            'List<Datacloud.MatchResult>'
        )
    });
}

function matchResult(engine: Engine, { rule, matches }: MatchFinding): PropertyBag {
    const isExact = rule.items.every(({ method }) => method === 'Exact');
    return makeBag('Datacloud.MatchResult', {
        entityType: rule.object,
        matchEngine: isExact ? 'ExactMatchEngine' : 'FuzzyMatchEngine',
        rule: rule.name,
        size: matches.length,
        success: true,
        matchRecords: new ListValue(
            matches.map((match) => matchRecord(engine, match)),
            'List<Datacloud.MatchRecord>'
        )
    });
}

function matchRecord(engine: Engine, { id, confidence, comparisons }: Match): PropertyBag {
    return makeBag('Datacloud.MatchRecord', {
        record: recordOf(engine, id),
        matchConfidence: new DoubleValue(confidence),
        fieldDiffs: new ListValue(
            comparisons.map(({ field, difference }) => makeBag('Datacloud.FieldDiff', { name: field, difference })),
            'List<Datacloud.FieldDiff>'
        )
    });
}

function recordOf(engine: Engine, id: string): RecordValue | null {
    const object = engine.store.tableOf(id)?.object;
    if (!object) {
        return null;
    }
    const record = new RecordValue(object);
    record.values = { ...engine.storedValues(object, id) };
    return record;
}
