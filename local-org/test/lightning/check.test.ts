/** Checks of components without an org and without a browser. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { loadProgram } from '../../src/compiler/program.js';
import { checkComponents, type ComponentCheck } from '../../src/lightning/check/check.js';

function check(name: string): Promise<ComponentCheck> {
    const directory = fileURLToPath(new URL(`projects/${name}`, import.meta.url));
    const { project, schema } = loadProgram({ directory, namespace: undefined, cache: { directory: undefined } });
    return checkComponents(project, schema);
}

let broken: ComponentCheck;

before(async () => {
    broken = await check('broken');
});

/** `line message` of the problems of a file. */
function problemsIn(end: string): readonly string[] {
    return broken.problems.filter(({ file }) => file.endsWith(end)).map(({ line, message }) => `${line} ${message}`);
}

test('components without mistakes have no problems', async () => {
    const { components, problems } = await check('garden');
    assert.equal(components, 8);
    assert.deepEqual(problems, []);
});

test('references that do not exist are named with their lines', () => {
    assert.deepEqual(problemsIn('references.js'), [
        '2 There is no @AuraEnabled static method Numbers.hidden',
        '3 There is no custom label Missing',
        '4 There is no field Nothing__c of Account',
        '5 There is no custom permission Nobody',
        '6 There is no public module lightning/uiGraphQLApi',
        '7 @salesforce/community/basePath: Experience Cloud sites are not supported by the local org',
        '8 There is no component c/absent'
    ]);
});

test('bindings, attributes and components of a template have to exist', () => {
    assert.deepEqual(problemsIn('markup.html'), [
        '2 The class has no member titel',
        '2 The component lightning-card has no attribute colour',
        '4 The class has no member rowz',
        '6 The class has no member handleClick',
        '7 There is no public module lightning/nothing',
        '8 There is no component c/absent'
    ]);
});

test('a wired method is cacheable, and gets parameters that it has', () => {
    assert.deepEqual(problemsIn('calls.js'), [
        '6 The method Numbers.next is wired, and is not cacheable=true',
        '9 The method Numbers.twice has no parameter number'
    ]);
});

test('the configuration of a component agrees with its class and its targets', () => {
    assert.deepEqual(problemsIn('meta.js-meta.xml'), [
        '7 There is no target lightning__Nowhere',
        '10 The configuration is for lightning__HomePage, which is no target of the component',
        '11 The default big of size is no Integer',
        '12 The class has no public property gone',
        '13 There is no type Number of properties',
        '15 There is no object Nothing__c'
    ]);
});

test('a Lightning page has components that may stand there, with properties that they have', () => {
    assert.deepEqual(problemsIn('Wrong.flexipage-meta.xml'), [
        '7 The component meta has no property height',
        '10 The component meta has no target lightning__HomePage',
        '16 There is no component absent',
        '22 The component markup is not exposed'
    ]);
});

test('what the compiler of components refuses has its code', () => {
    const codes = broken.problems.filter(({ file }) => file.endsWith('syntax.js')).map(({ code }) => code);
    assert.ok(codes.includes('LWC1099') || codes.includes('LWC1503'), codes.join());
});
