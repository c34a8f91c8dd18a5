import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiVersion } from './apiVersion.js';
import { classAccess } from './classAccess.js';
import { descriptions } from './descriptions.js';
import { featureDirection } from './featureDirection.js';
import { inlineHelp } from './inlineHelp.js';
import { metadataTypes } from './metadataTypes.js';
import { namespaceLiteral } from './namespaceLiteral.js';
import type { Files } from './testPackage.js';
import { findingsOf, xml } from './testPackage.js';
import { templateText } from './templateText.js';
import { translations } from './translations.js';

const PLAN_OBJECT = 'plans/objects/Plan__c/Plan__c.object-meta.xml';
const TIER = 'plans/objects/Plan__c/fields/Tier__c.field-meta.xml';
const PLAN: Files = { [PLAN_OBJECT]: xml('CustomObject', '<description>A plan.</description>', '<label>Plan</label>') };

function cls(body: string): string {
    return `public with sharing class A { ${body} }`;
}

test('feature-direction: a class uses classes of its own feature and of those to its left', () => {
    const files = (user: string): Files => ({
        'core/classes/Clock.cls': 'public with sharing class Clock {}',
        'health/classes/Model.cls': 'public with sharing class Model {}',
        [`${user}/classes/A.cls`]: cls('List<Model> models; void f() { Clock.now(); }')
    });

    assert.deepEqual(findingsOf(featureDirection, files('health')), []);
    assert.deepEqual(findingsOf(featureDirection, files('renewals')), []);
    assert.deepEqual(findingsOf(featureDirection, files('plans')), [
        '1 feature-direction plans must not use Model, which belongs to health, to its right.'
    ]);
});

test('feature-direction: static calls, objects and fields count, comments do not', () => {
    const model = { 'health/classes/Model.cls': 'public with sharing class Model {}' };

    assert.equal(
        findingsOf(featureDirection, { ...model, 'core/classes/A.cls': cls('void f() { Model.run(); }') }).length,
        1
    );
    assert.deepEqual(
        findingsOf(featureDirection, { ...model, 'core/classes/A.cls': cls('/* Model.run() Plan__c */') }),
        []
    );
    const query = cls('void f() { x = [SELECT Id FROM Plan__c WITH USER_MODE]; }');
    assert.deepEqual(findingsOf(featureDirection, { ...PLAN, 'core/classes/A.cls': query }), [
        '1 feature-direction core must not use Plan__c, which belongs to plans, to its right.'
    ]);
});

test('feature-direction: metadata and components are looked at as well', () => {
    const layout = xml('Layout', '<relatedLists>', '<relatedList>Plan__c.Account__c</relatedList>', '</relatedLists>');
    const script = "import run from '@salesforce/apex/Model.run';\nimport { x } from 'c/planList';";

    assert.deepEqual(findingsOf(featureDirection, { ...PLAN, 'core/layouts/Account-A.layout-meta.xml': layout }), [
        '3 feature-direction core must not use Plan__c, which belongs to plans, to its right.'
    ]);
    const components = {
        'health/classes/Model.cls': 'public with sharing class Model {}',
        'plans/lwc/planList/planList.js': '',
        'core/lwc/card/card.js': script,
        'core/lwc/card/card.html': '<template><c-plan-list></c-plan-list></template>'
    };
    assert.deepEqual(findingsOf(featureDirection, components), [
        '1 feature-direction core must not use planList, which belongs to plans, to its right.',
        '1 feature-direction core must not use Model, which belongs to health, to its right.',
        '2 feature-direction core must not use planList, which belongs to plans, to its right.'
    ]);
});

test('feature-direction: every folder is a feature', () => {
    const findings = findingsOf(featureDirection, { 'utils/classes/A.cls': 'public with sharing class A {}' });

    assert.match(findings[0] ?? '', /^1 feature-direction utils is no feature\./);
});

test('feature-direction: tests follow it, except for the builders in core', () => {
    const model = { 'health/classes/Model.cls': 'public with sharing class Model {}' };
    const use = (feature: string): Files => ({
        ...model,
        [`force-app/test/default/${feature}/classes/A.cls`]: cls('Model model;')
    });

    assert.deepEqual(findingsOf(featureDirection, use('core')), []);
    assert.equal(findingsOf(featureDirection, use('plans')).length, 1);
});

test('description: objects and fields have one', () => {
    assert.deepEqual(findingsOf(descriptions, { ...PLAN, [TIER]: xml('CustomField', '<label>Tier</label>') }), [
        '1 description Say in <description> what Tier__c is for.'
    ]);
});

test('inline-help: what a layout lets users edit has help, unless its description says that code fills it in', () => {
    const findings = (behavior: string, ...field: readonly string[]): string[] =>
        findingsOf(inlineHelp, {
            [TIER]: xml('CustomField', '<type>Text</type>', ...field),
            'plans/layouts/Plan__c-Plan.layout-meta.xml': xml(
                'Layout',
                `<layoutItems><behavior>${behavior}</behavior><field>Tier__c</field></layoutItems>`
            )
        });

    assert.equal(findings('Edit').length, 1);
    assert.deepEqual(findings('Readonly'), []);
    assert.deepEqual(findings('Edit', '<inlineHelpText>How.</inlineHelpText>'), []);
    assert.deepEqual(findings('Required', '<description>Tier. Copied from the policy.</description>'), []);
});

test('translation: labels, objects, fields, values and tabs have Japanese', () => {
    const field = xml(
        'CustomField',
        '<label>Tier</label>',
        '<inlineHelpText>Help</inlineHelpText>',
        '<valueSet><valueSetDefinition><value><fullName>A</fullName></value></valueSetDefinition></valueSet>'
    );
    const english: Files = {
        ...PLAN,
        [TIER]: field,
        'core/labels/CustomLabels.labels-meta.xml': xml('CustomLabels', '<labels><fullName>Hi</fullName></labels>'),
        'core/tabs/Home.tab-meta.xml': xml('CustomTab', '<label>Home</label>')
    };
    const translated = xml('CustomFieldTranslation', '<label>段階</label>', '<name>Tier__c</name>');
    const complete = translated
        .replace('<name>', '<help>助け</help><name>')
        .replace(
            '</Custom',
            '<picklistValues><masterLabel>A</masterLabel><translation>甲</translation></picklistValues></Custom'
        );
    const japanese = (fieldTranslation: string): Files => ({
        'plans/objectTranslations/Plan__c-ja/Plan__c-ja.objectTranslation-meta.xml': xml(
            'CustomObjectTranslation',
            '<caseValues><value>計画</value></caseValues>'
        ),
        'plans/objectTranslations/Plan__c-ja/Tier__c.fieldTranslation-meta.xml': fieldTranslation,
        'core/translations/ja.translation-meta.xml': xml(
            'Translations',
            '<customLabels><label>やあ</label><name>Hi</name></customLabels>',
            '<customTabs><label>家</label><name>Home</name></customTabs>'
        )
    });

    assert.equal(findingsOf(translations, english).length, 4);
    assert.deepEqual(findingsOf(translations, { ...english, ...japanese(complete) }), []);
    assert.deepEqual(findingsOf(translations, { ...english, ...japanese(translated) }), [
        '3 translation The help of Plan__c.Tier__c has no Japanese <help>.',
        '4 translation The value A of Plan__c.Tier__c has no Japanese <picklistValues>.'
    ]);
});

test('template-text: text and spoken attributes come from labels', () => {
    const template =
        '<template>\n<p title="Plan" class="big">{label.plan}</p>\n<!-- Note --><b>Hello there</b>&nbsp;\n</template>';

    assert.deepEqual(findingsOf(templateText, { 'core/lwc/card/card.html': template }), [
        "2 template-text Take 'Plan' from a custom label.",
        "3 template-text Take 'Hello there' from a custom label."
    ]);
});

test('namespace-literal: the namespace is nowhere in the source', () => {
    assert.deepEqual(findingsOf(namespaceLiteral, { 'core/classes/A.cls': cls("String s = 'perennial__Plan__c';") }), [
        '1 namespace-literal Leave the namespace out: the platform adds it.'
    ]);
    assert.deepEqual(findingsOf(namespaceLiteral, { 'core/classes/A.cls': '// perennial plants\n' + cls('') }), []);
});

test('api-version: classes have that of the project, components that of their compiler', () => {
    const meta = (type: string, version: string): string => xml(type, `<apiVersion>${version}</apiVersion>`);

    assert.deepEqual(
        findingsOf(apiVersion, {
            'core/classes/A.cls-meta.xml': meta('ApexClass', '66.0'),
            'core/classes/B.cls-meta.xml': meta('ApexClass', '67.0'),
            'core/lwc/card/card.js-meta.xml': meta('LightningComponentBundle', '66.0')
        }),
        ['2 api-version <apiVersion> is 67.0 for every ApexClass.']
    );
});

test('metadata-type: custom metadata types state who sees and who changes them', () => {
    const files = (visibility: string, manageability: string): Files => ({
        'core/objects/Rule__mdt/Rule__mdt.object-meta.xml': xml('CustomObject', '<label>Rule</label>', visibility),
        'core/objects/Rule__mdt/fields/Days__c.field-meta.xml': xml('CustomField', manageability)
    });

    assert.deepEqual(findingsOf(metadataTypes, files('', '')), [
        '1 metadata-type State <visibility> of Rule__mdt.',
        '1 metadata-type State <fieldManageability> of Days__c.'
    ]);
    const stated = files(
        '<visibility>Public</visibility>',
        '<fieldManageability>SubscriberControlled</fieldManageability>'
    );
    assert.deepEqual(findingsOf(metadataTypes, stated), []);
});

test('class-access: what users call is in a permission set', () => {
    const action = 'public with sharing class A { @InvocableMethod static void run(List<Id> ids) {} }';
    const resource = "@RestResource(urlMapping='/a') global with sharing class A {}";
    const grant = (enabled: boolean): Files => ({
        'setup/permissionsets/User.permissionset-meta.xml': xml(
            'PermissionSet',
            `<classAccesses><apexClass>A</apexClass><enabled>${enabled}</enabled></classAccesses>`
        )
    });
    const finding = ['1 class-access Users call A: grant it with <classAccesses> in a permission set.'];

    for (const text of [action, resource]) {
        const files = { 'core/classes/A.cls': text };
        assert.deepEqual(findingsOf(classAccess, files), finding);
        assert.deepEqual(findingsOf(classAccess, { ...files, ...grant(false) }), finding);
        assert.deepEqual(findingsOf(classAccess, { ...files, ...grant(true) }), []);
    }
});

test('class-access: properties that components read, services and tests need no access', () => {
    const dto = 'public with sharing class A { @AuraEnabled public String name; }';

    assert.deepEqual(findingsOf(classAccess, { 'core/classes/A.cls': dto }), []);
    assert.deepEqual(findingsOf(classAccess, { 'core/classes/A.cls': cls('void run() {}') }), []);
});
