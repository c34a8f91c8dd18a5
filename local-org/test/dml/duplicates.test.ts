/**
 * Duplicate rules ("DuplicateError Class", "DuplicateResult Class", "DMLOptions.DuplicateRuleHeader Class", Apex Reference Guide;
 * metadata types DuplicateRule and MatchingRules; "Matching Methods Used in Matching Rules", Salesforce Help).
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { parseCondition } from '../../src/database/dml/duplicates/logic.js';
import { isMatch, scoreOf } from '../../src/database/dml/duplicates/methods.js';
import { readDuplicateRules, unsupportedRules } from '../../src/database/dml/duplicates/rules.js';
import { makeOrg, type TestOrg } from './org.js';

const item = (field: string, method = 'Exact', blanks = 'NullNotAllowed'): string =>
    `<matchingRuleItems><blankValueBehavior>${blanks}</blankValueBehavior><fieldName>${field}</fieldName><matchingMethod>${method}</matchingMethod></matchingRuleItems>`;

const matching = (items: string, condition = '', status = 'Active'): string =>
    `<MatchingRules xmlns="http://soap.sforce.com/2006/04/metadata"><matchingRules><fullName>Same</fullName><label>Same</label>
    ${condition === '' ? '' : `<booleanFilter>${condition}</booleanFilter>`}${items}<ruleStatus>${status}</ruleStatus></matchingRules></MatchingRules>`;

interface RuleParts {
    readonly action?: 'Allow' | 'Block';
    readonly operations?: readonly string[];
    readonly more?: string;
    readonly match?: string;
}

const sameObject = (object: string): string =>
    `<duplicateRuleMatchRules><matchRuleSObjectType>${object}</matchRuleSObjectType><matchingRule>Same</matchingRule></duplicateRuleMatchRules>`;

function duplicateRule(
    object: string,
    { action = 'Allow', operations = ['Alert'], more = '', match = sameObject(object) }: RuleParts
): string {
    return `<DuplicateRule xmlns="http://soap.sforce.com/2006/04/metadata" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <actionOnInsert>${action}</actionOnInsert><actionOnUpdate>${action}</actionOnUpdate><alertText>Seen before.</alertText>${more}${match}
    <isActive>true</isActive><masterLabel>Rule</masterLabel>
    ${operations.map((each) => `<operationsOnInsert>${each}</operationsOnInsert><operationsOnUpdate>${each}</operationsOnUpdate>`).join('')}
    <securityOption>EnforceSharingRules</securityOption><sortOrder>1</sortOrder></DuplicateRule>`;
}

function files(rule: RuleParts, items = item('Email'), condition = ''): Record<string, string> {
    return {
        'matchingRules/Contact.matchingRule-meta.xml': matching(items, condition),
        'duplicateRules/Contact.One.duplicateRule-meta.xml': duplicateRule('Contact', rule)
    };
}

const make = (rule: RuleParts, items?: string, condition?: string): TestOrg =>
    isolated(makeOrg({ files: files(rule, items, condition) }));

/** What a block wrote is undone when it ends. */
function isolated(org: TestOrg): TestOrg {
    const undone = <T>(work: () => T): T => {
        const mark = org.session.store.mark();
        try {
            return work();
        } finally {
            org.session.store.rollbackTo(mark);
        }
    };
    return {
        ...org,
        run: (block) => undone(() => org.run(block)),
        failure: (block) => undone(() => org.failure(block))
    };
}

const ONE = "Contact a = new Contact(LastName = 'A', Email = 'a@x.example', Phone = '1'); insert a;";
const TWIN = "new Contact(LastName = 'B', Email = 'A@x.example')";
const alert = make({});

describe('a rule that warns', () => {
    it('refuses a duplicate, and tells what it found', () => {
        const output = alert.run(`${ONE}
            Database.SaveResult r = Database.insert(${TWIN}, false);
            Database.Error e = r.getErrors()[0];
            System.debug(r.isSuccess() + ' ' + e.getStatusCode() + ' ' + e.getMessage() + ' ' + (e instanceof Database.DuplicateError));
            Datacloud.DuplicateResult d = ((Database.DuplicateError) e).getDuplicateResult();
            System.debug(d.getDuplicateRule() + ' ' + d.getDuplicateRuleEntityType() + ' ' + d.isAllowSave() + ' ' + d.getErrorMessage());
            Datacloud.MatchResult m = d.getMatchResults()[0];
            System.debug(m.getRule() + ' ' + m.getEntityType() + ' ' + m.getMatchEngine() + ' ' + m.getSize() + ' ' + m.isSuccess());
            Datacloud.MatchRecord found = m.getMatchRecords()[0];
            System.debug((found.getRecord().Id == a.Id) + ' ' + found.getRecord().get('LastName') + ' ' + found.getMatchConfidence());
            System.debug(found.getFieldDiffs()[0].getName() + ' ' + found.getFieldDiffs()[0].getDifference());`);
        assert.deepEqual(output, [
            'false DUPLICATES_DETECTED Seen before. true',
            'One Contact true Seen before.',
            'Same Contact ExactMatchEngine 1 true',
            'true A 100.0',
            'Email SAME'
        ]);
    });

    it('fails a statement', () => {
        assert.match(
            alert.failure(`${ONE} insert ${TWIN};`),
            /System\.DmlException: Insert failed\. First exception on row 0; first error: DUPLICATES_DETECTED, Seen before\.: \[\]/
        );
    });

    it('lets save who says so, for the call or for the record', () => {
        const output =
            alert.run(`${ONE} Database.DMLOptions o = new Database.DMLOptions(); o.DuplicateRuleHeader.AllowSave = true;
            System.debug(Database.insert(${TWIN}, o).isSuccess());
            Contact c = ${TWIN}; c.setOptions(o); insert c; System.debug(c.Id != null);`);
        assert.deepEqual(output, ['true', 'true']);
    });

    it('looks at an update only when one of its fields changes', () => {
        const output = alert.run(`${ONE} Contact b = new Contact(LastName = 'B', Email = 'b@x.example'); insert b;
            Database.DMLOptions o = new Database.DMLOptions(); o.DuplicateRuleHeader.AllowSave = true;
            b.Email = 'a@x.example'; System.debug(Database.update(b, false).isSuccess());
            Database.update(b, o); b.Phone = '7'; System.debug(Database.update(b, false).isSuccess());`);
        assert.deepEqual(output, ['false', 'true']);
    });

    it('finds nothing in blanks, unless it is told to', () => {
        assert.deepEqual(
            alert.run("insert new Contact(LastName = 'A'); insert new Contact(LastName = 'B'); System.debug('both');"),
            ['both']
        );
        const blanks = make({}, item('Email', 'Exact', 'MatchBlanks') + item('LastName'));
        assert.match(
            blanks.failure("insert new Contact(LastName = 'A'); insert new Contact(LastName = 'a');"),
            /DUPLICATES_DETECTED/
        );
    });

    it('runs behind validation, before after triggers', () => {
        const traced = makeOrg({
            files: files({}),
            triggers: {
                T: 'trigger T on Contact (before insert, after insert) { System.debug(Trigger.operationType); }'
            }
        });
        const output = traced.run(`${ONE} Database.insert(${TWIN}, false);`);
        assert.deepEqual(output, ['BEFORE_INSERT', 'AFTER_INSERT', 'BEFORE_INSERT']);
    });
});

describe('a rule that blocks', () => {
    it('lets nobody save', () => {
        const output = make({ action: 'Block', operations: [] }).run(`${ONE}
            Database.DMLOptions o = new Database.DMLOptions(); o.DuplicateRuleHeader.AllowSave = true;
            Database.SaveResult r = Database.insert(${TWIN}, o);
            System.debug(r.isSuccess() + ' ' + ((Database.DuplicateError) r.getErrors()[0]).getDuplicateResult().isAllowSave());`);
        assert.deepEqual(output, ['false false']);
    });
});

describe('a rule that reports', () => {
    it('saves, and keeps a set of the records', () => {
        const output = make({ operations: ['Report'] })
            .run(`${ONE} Contact b = ${TWIN}; insert b; Contact c = ${TWIN}; insert c;
            DuplicateRecordSet s = [SELECT RecordCount, DuplicateRule.DeveloperName, (SELECT RecordId FROM DuplicateRecordItems) FROM DuplicateRecordSet];
            System.debug(s.RecordCount + ' ' + s.DuplicateRule.DeveloperName + ' ' + s.DuplicateRecordItems.size());`);
        assert.deepEqual(output, ['3 One 3']);
    });
});

describe('the conditions of a rule', () => {
    const filter = (condition: string): string => `<duplicateRuleFilter><booleanFilter>${condition}</booleanFilter>
        <duplicateRuleFilterItems><field>LeadSource</field><operation>equals</operation><value>Web</value><sortOrder>1</sortOrder><table>Contact</table></duplicateRuleFilterItems>
        <duplicateRuleFilterItems><field>Username</field><operation>equals</operation><value>nobody</value><sortOrder>2</sortOrder><table>User</table></duplicateRuleFilterItems></duplicateRuleFilter>`;
    const insertWeb = `${ONE} System.debug(Database.insert(new Contact(LastName = 'B', Email = 'a@x.example', LeadSource = 'Web'), false).isSuccess());
        System.debug(Database.insert(${TWIN}, false).isSuccess());`;

    it('leave other records alone', () => {
        assert.deepEqual(make({ more: filter('1 OR 2') }).run(insertWeb), ['false', 'true']);
    });

    it('may be about who saves', () => {
        assert.deepEqual(make({ more: filter('1 AND 2') }).run(insertWeb), ['true', 'true']);
    });
});

describe('a rule over two objects', () => {
    it('compares the fields that its mapping pairs', () => {
        const cross = makeOrg({
            files: {
                'matchingRules/Contact.matchingRule-meta.xml': matching(item('LastName')),
                'duplicateRules/Account.Cross.duplicateRule-meta.xml': duplicateRule('Account', {
                    match: `<duplicateRuleMatchRules><matchRuleSObjectType>Contact</matchRuleSObjectType><matchingRule>Same</matchingRule>
                        <objectMapping><inputObject>Account</inputObject><mappingFields><inputField>Site</inputField><outputField>LastName</outputField></mappingFields><outputObject>Contact</outputObject></objectMapping></duplicateRuleMatchRules>`
                })
            }
        });
        assert.match(
            cross.failure("insert new Contact(LastName = 'Fry'); insert new Account(Name = 'x', Site = 'fry');"),
            /DUPLICATES_DETECTED/
        );
    });
});

describe('matching methods', () => {
    const outcome = (method: string, left: string, right: string): readonly unknown[] => {
        const score = scoreOf(method, left, right);
        return [score, isMatch(method, score)];
    };

    it('score phone numbers by their sections', () => {
        assert.deepEqual(outcome('Phone', '1-415-555-1234', '1-415-555-5678'), [90, true]);
        assert.deepEqual(outcome('Phone', '(415) 555-1234', '+1 650 555 1234'), [50, false]);
    });

    it('score postal codes by area and the rest', () => {
        assert.deepEqual(outcome('Zip', '94104', '94104-1001'), [90, true]);
        assert.deepEqual(outcome('Zip', '94104', '94105'), [10, false]);
    });

    it('score cities by the edits between them', () => {
        assert.deepEqual(outcome('City', 'vp sales', 'vp of sales'), [73, false]);
        assert.deepEqual(outcome('City', 'san francisco', 'san fransisco'), [92, true]);
    });

    it('know of names and companies only that equal values match', () => {
        assert.deepEqual(outcome('CompanyName', 'acme', 'acme'), [100, true]);
        assert.deepEqual(outcome('CompanyName', 'acme', 'acme inc'), [undefined, undefined]);
    });
});

describe('a rule with a method that is not supported', () => {
    const fuzzy = item('Email') + item('FirstName', 'FirstName');

    it('works where the other criteria decide', () => {
        const org = make({}, fuzzy);
        assert.deepEqual(
            org.run(
                `${ONE} insert new Contact(FirstName = 'Bob', LastName = 'B', Email = 'b@x.example'); System.debug('saved');`
            ),
            ['saved']
        );
        assert.match(
            org.failure(
                "insert new Contact(FirstName = 'Bob', LastName = 'B', Email = 'c@x.example'); insert new Contact(FirstName = 'bob', LastName = 'C', Email = 'c@x.example');"
            ),
            /DUPLICATES_DETECTED/
        );
    });

    it('stops where it would decide', () => {
        assert.match(
            make({}, fuzzy).failure(
                "insert new Contact(FirstName = 'Bob', LastName = 'B', Email = 'c@x.example'); insert new Contact(FirstName = 'Robert', LastName = 'C', Email = 'c@x.example');"
            ),
            /matching method FirstName \(matching rule Contact\.Same\)/
        );
    });

    it('is told of before a run', () => {
        const all = files({}, fuzzy);
        const project = {
            root: '',
            namespace: undefined,
            files: Object.keys(all),
            read: (file: string) => all[file] ?? ''
        };
        assert.deepEqual(unsupportedRules(readDuplicateRules(project)), [
            'duplicate rule Contact.One: matching method FirstName'
        ]);
    });
});

describe('conditions over criteria', () => {
    it('bind AND closer than OR, and know what is not known', () => {
        const condition = parseCondition('1 OR 2 AND (NOT 3)', 3);
        const cases = [
            [true, undefined, undefined],
            [false, true, undefined],
            [false, true, true]
        ];
        assert.deepEqual(
            cases.map((criteria) => condition?.(criteria)),
            [true, undefined, false]
        );
    });

    it('are refused when they name no criterion', () => {
        assert.equal(parseCondition('1 AND 4', 3), undefined);
        assert.equal(parseCondition('1 AND', 3), undefined);
    });
});

describe('Datacloud.FindDuplicates', () => {
    it('finds the duplicates of records that are not saved, and of saved ones by id', () => {
        const output =
            alert.run(`${ONE} Database.DMLOptions o = new Database.DMLOptions(); o.DuplicateRuleHeader.AllowSave = true;
            List<Datacloud.FindDuplicatesResult> all = Datacloud.FindDuplicates.findDuplicates(new List<Contact>{ ${TWIN}, new Contact(LastName = 'Z', Email = 'z@x.example') });
            for (Datacloud.FindDuplicatesResult r : all) { System.debug(r.isSuccess() + ' ' + r.getDuplicateResults()[0].getMatchResults()[0].getMatchRecords().size()); }
            Contact b = ${TWIN}; Database.insert(b, o);
            System.debug(Datacloud.FindDuplicatesByIds.findDuplicatesByIds(new List<Id>{ b.Id })[0].getDuplicateResults()[0].getMatchResults()[0].getMatchRecords()[0].getRecord().Id == a.Id);`);
        assert.deepEqual(output, ['true 1', 'true 0', 'true']);
    });

    it('needs an active rule of the object', () => {
        assert.match(
            alert.failure("Datacloud.FindDuplicates.findDuplicates(new List<Account>{ new Account(Name = 'x') });"),
            /No active duplicate rules are defined for the \[Account\] object type\./
        );
    });
});

describe('an org without rules in its project', () => {
    it('knows no duplicates: standard rules are the metadata of an org, not of the platform', () => {
        assert.deepEqual(makeOrg().run(`${ONE} insert ${TWIN}; System.debug([SELECT COUNT() FROM DuplicateRule]);`), [
            '0'
        ]);
    });
});
