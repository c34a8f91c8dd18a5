import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { makeOrg, objectXml, USERS } from './support.js';

const FILES = {
    'classes/Users.cls': `${USERS.replace(/\}\s*$/, '')}
        public static User speaking(String language) {
            User u = make('System Administrator');
            System.runAs(new User(Id = UserInfo.getUserId())) { update new User(Id = u.Id, LanguageLocaleKey = language); }
            return u;
        }
    }`,
    'objects/Plan__c/Plan__c.object-meta.xml': objectXml({ label: 'Plan' }).replace(
        '</CustomObject>',
        `<validationRules><fullName>NoX</fullName><active>true</active><errorConditionFormula>Name = 'X'</errorConditionFormula><errorMessage>No X</errorMessage></validationRules></CustomObject>`
    ),
    'objects/Plan__c/fields/State__c.field-meta.xml': `<CustomField><fullName>State__c</fullName><label>State</label><inlineHelpText>Where it stands</inlineHelpText>
        <type>Picklist</type><valueSet><valueSetDefinition><value><fullName>open</fullName><label>Open</label></value>
        <value><fullName>done</fullName><label>Done</label></value></valueSetDefinition></valueSet></CustomField>`,
    'objects/Plan__c/fields/Tone__c.field-meta.xml': `<CustomField><fullName>Tone__c</fullName><label>Tone</label><type>Picklist</type>
        <valueSet><restricted>true</restricted><valueSetName>Tone</valueSetName></valueSet></CustomField>`,
    'objects/Plan__c/recordTypes/Big.recordType-meta.xml':
        '<RecordType><fullName>Big</fullName><active>true</active><label>Big</label></RecordType>',
    'globalValueSets/Tone.globalValueSet-meta.xml':
        '<GlobalValueSet><customValue><fullName>Good</fullName><label>Good</label></customValue><masterLabel>Tone</masterLabel></GlobalValueSet>',
    'labels/CustomLabels.labels-meta.xml':
        '<CustomLabels><labels><fullName>Hello</fullName><language>en_US</language><value>Hello</value></labels><labels><fullName>Bye</fullName><value>Bye</value></labels></CustomLabels>',
    'objectTranslations/Plan__c-ja/Plan__c-ja.objectTranslation-meta.xml': `<CustomObjectTranslation><caseValues><plural>false</plural><value>プラン</value></caseValues>
        <nameFieldLabel>プラン名</nameFieldLabel><recordTypes><label>大</label><name>Big</name></recordTypes>
        <validationRules><errorMessage>X は不可</errorMessage><name>NoX</name></validationRules></CustomObjectTranslation>`,
    'objectTranslations/Plan__c-ja/State__c.fieldTranslation-meta.xml': `<CustomFieldTranslation><help>状態</help><label>状況</label><name>State__c</name>
        <picklistValues><masterLabel>Open</masterLabel><translation>未完了</translation></picklistValues>
        <picklistValues><masterLabel>Done</masterLabel><translation></translation></picklistValues></CustomFieldTranslation>`,
    'objectTranslations/Plan__c-es/Plan__c-es.objectTranslation-meta.xml':
        '<CustomObjectTranslation><caseValues><plural>false</plural><value>Plan es</value></caseValues><caseValues><plural>true</plural><value>Planes</value></caseValues></CustomObjectTranslation>',
    'globalValueSetTranslations/Tone-ja.globalValueSetTranslation-meta.xml':
        '<GlobalValueSetTranslation><valueTranslation><masterLabel>Good</masterLabel><translation>良い</translation></valueTranslation></GlobalValueSetTranslation>',
    'standardValueSetTranslations/Industry-ja.standardValueSetTranslation-meta.xml':
        '<StandardValueSetTranslation><valueTranslation><masterLabel>Energy</masterLabel><translation>エネルギー</translation></valueTranslation></StandardValueSetTranslation>',
    'translations/ja.translation-meta.xml':
        '<Translations><customLabels><label>こんにちは</label><name>Hello</name></customLabels></Translations>'
};

const org = makeOrg(FILES);

/** What a user of a language is shown. */
function told(language: string, ...expressions: readonly string[]): readonly string[] {
    const debugs = expressions.map((each) => `System.debug(${each});`).join('\n');
    return org.run(`User u = Users.speaking('${language}'); System.runAs(u) { ${debugs} }`);
}

const LABEL = 'Plan__c.SObjectType.getDescribe().getLabel()';
const PLURAL = 'Plan__c.SObjectType.getDescribe().getLabelPlural()';

/** "Translation Workbench", Salesforce Help; Apex Reference Guide, "DescribeSObjectResult Class", "DescribeFieldResult Class". */
describe("describe in the user's language", () => {
    test('objects; a language without plurals states one form', () => {
        assert.deepEqual(told('ja', LABEL, PLURAL), ['プラン', 'プラン']);
        assert.deepEqual(told('en_US', LABEL, PLURAL), ['Plan', 'Plans']);
    });

    test('a variant of a language falls back to the language', () => {
        assert.deepEqual(told('es_MX', LABEL, PLURAL), ['Plan es', 'Planes']);
    });

    test('fields and their help texts, the name field with the object', () => {
        const field = (name: string, what: string): string => `Plan__c.${name}.getDescribe().${what}()`;
        assert.deepEqual(
            told(
                'ja',
                field('State__c', 'getLabel'),
                field('State__c', 'getInlineHelpText'),
                field('Name', 'getLabel'),
                field('Tone__c', 'getLabel')
            ),
            ['状況', '状態', 'プラン名', 'Tone']
        );
    });

    test('values of a field, of a global and of a standard value set; what is left empty stays', () => {
        const labels = (field: string): string => `${field}.getDescribe().getPicklistValues()`;
        const first = (field: string, at: number): string =>
            `${labels(field)}[${at}].getLabel() + '=' + ${labels(field)}[${at}].getValue()`;
        assert.deepEqual(
            told('ja', first('Plan__c.State__c', 0), first('Plan__c.State__c', 1), first('Plan__c.Tone__c', 0)),
            ['未完了=open', 'Done=done', '良い=Good']
        );
        const block = `for (Schema.PicklistEntry e : Account.Industry.getDescribe().getPicklistValues()) if (e.getValue() == 'Energy' || e.getValue() == 'Banking') System.debug(e.getLabel());`;
        assert.deepEqual(org.run(`User u = Users.speaking('ja'); System.runAs(u) { ${block} }`), [
            'Banking',
            'エネルギー'
        ]);
    });

    test('record types', () => {
        assert.deepEqual(
            told('ja', `Plan__c.SObjectType.getDescribe().getRecordTypeInfosByDeveloperName().get('Big').getName()`),
            ['大']
        );
    });
});

/** "toLabel()", SOQL and SOSL Reference: "translates SOQL query results into the language of the user". */
test('toLabel gives labels in the language of the user', () => {
    const block = (language: string): string => `User u = Users.speaking('${language}');
        insert new Plan__c(Name = 'P', State__c = 'open', Tone__c = 'Good');
        System.runAs(u) { Plan__c p = [SELECT toLabel(State__c), toLabel(Tone__c) FROM Plan__c]; System.debug(p.State__c + ' ' + p.Tone__c); }`;
    assert.deepEqual(org.run(block('ja')), ['未完了 良い']);
    assert.deepEqual(org.run(block('en_US')), ['Open Good']);
});

/** "Label Class", Apex Reference Guide. */
describe('custom labels', () => {
    test('are in the language of the user, or in that of the label', () => {
        assert.deepEqual(told('ja', 'Label.Hello', 'System.Label.Bye', `System.Label.get('', 'Hello')`), [
            'こんにちは',
            'Bye',
            'こんにちは'
        ]);
    });

    test('can be had in another language', () => {
        assert.deepEqual(told('en_US', 'Label.Hello', `System.Label.get('', 'Hello', 'ja')`), ['Hello', 'こんにちは']);
    });

    test('tell whether they are translated', () => {
        assert.deepEqual(
            told(
                'en_US',
                `System.Label.translationExists('', 'Hello', 'ja')`,
                `System.Label.translationExists('', 'Bye', 'ja')`
            ),
            ['true', 'false']
        );
    });
});

/** CustomObjectTranslation, Metadata API Developer Guide: `validationRules`. */
test('messages of validation rules are in the language of the user', () => {
    const block = (language: string): string => `User u = Users.speaking('${language}');
        System.runAs(u) { try { insert new Plan__c(Name = 'X'); } catch (DmlException e) { System.debug(e.getDmlMessage(0)); } }`;
    assert.deepEqual(org.run(block('ja')), ['X は不可']);
    assert.deepEqual(org.run(block('de')), ['No X']);
});
