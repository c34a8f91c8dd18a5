import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { writeChild, writeField } from '../../../scripts/catalogue/write-sobjects.js';
import { writeType } from '../../../scripts/catalogue/write-types.js';
import type { PlatformType, StandardObject, TypeName } from '../../src/compiler/platform/catalogue.js';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { parseType } from '../../src/compiler/platform/type-lines.js';
import { methodTexts, overloads } from './text.js';

const catalogue = openCatalogue();
const folder = join(fileURLToPath(import.meta.url), '../../../catalogue');

/** Names written without a namespace that are neither sObjects nor type parameters. */
const PLAIN = new Set(
    'String Integer Long Double Decimal Boolean Id Blob Date Datetime Time Object void List Set Map SObject'.split(' ')
);

describe('the catalogue', () => {
    it('finds types and objects in any case, and nothing else', () => {
        assert.equal(catalogue.type('DATABASE', 'saveresult')?.name, 'SaveResult');
        assert.equal(catalogue.type('Messaging', 'inboundemail.HEADER')?.name, 'InboundEmail.Header');
        assert.equal(catalogue.sobject('aCCOUNT')?.name, 'Account');
        assert.equal(catalogue.type('System', 'Nope'), undefined);
        assert.equal(catalogue.type('Nope', 'String'), undefined);
        assert.equal(catalogue.sobject('Nope__c'), undefined);
    });

    it('parses an entry once', () => {
        assert.equal(catalogue.type('System', 'String'), catalogue.type('system', 'string'));
        assert.equal(catalogue.sobject('Contact'), catalogue.sobject('CONTACT'));
    });

    it('lists namespaces and their types', () => {
        for (const namespace of [
            'System',
            'Database',
            'Schema',
            'Messaging',
            'ConnectApi',
            'Cache',
            'Dom',
            'EventBus'
        ]) {
            assert.ok(catalogue.namespaces().includes(namespace), namespace);
            assert.ok(catalogue.isNamespace(namespace.toLowerCase()), namespace);
        }
        assert.equal(catalogue.isNamespace('Account'), false);
        assert.ok(catalogue.typesIn('schema').includes('DescribeSObjectResult'));
        assert.deepEqual(catalogue.typesIn('Nope'), []);
    });

    it('says so when its files are missing', () => {
        assert.throws(() => openCatalogue('/nowhere').type('System', 'String'), /ENOENT.*types\.txt/);
    });

    it('is closed: every type named in a signature is there', () => {
        const unknown = new Set<string>();
        for (const type of allTypes()) {
            for (const name of namesIn(type)) {
                if (!isKnown(name, type)) {
                    unknown.add(`${type.namespace}.${type.name}: ${name}`);
                }
            }
        }
        assert.deepEqual([...unknown], []);
    });

    it('is closed: every lookup and child relationship leads to an object and field that are there', () => {
        const wrong = catalogue.sobjects().flatMap((name) => danglingReferences(objectNamed(name)));
        assert.deepEqual(wrong, []);
    });

    it('has no helper type of its source left', () => {
        const text =
            readFileSync(join(folder, 'types.txt'), 'latin1') + readFileSync(join(folder, 'sobjects.txt'), 'latin1');
        assert.doesNotMatch(text.replace(/^#.*$/gm, ''), /\$|Internal\.|java|nawforce/);
    });

    it('is written the way it is read', () => {
        const lines = readFileSync(join(folder, 'types.txt'), 'latin1').trimEnd().split('\n').slice(1);
        for (const line of lines) {
            assert.equal(writeType(parseType(line)), line);
        }
    });

    it('writes the fields and children of an object the way they are read', () => {
        const lines = readFileSync(join(folder, 'sobjects.txt'), 'latin1').split('\n');
        const line = lines.find((candidate) => candidate.startsWith('Case\t')) ?? '';
        const tokens = line.split(/[\t ]/).filter((token) => !token.startsWith('@'));
        const { fields, childRelationships } = objectNamed('Case');
        const written = new Set(['Case', ...fields.map(writeField), ...childRelationships.map(writeChild)]);
        assert.ok(tokens.length > 50);
        assert.deepEqual(
            tokens.filter((token) => !written.has(token)),
            []
        );
    });
});

describe('platform types', () => {
    it('have all overloads', () => {
        assert.deepEqual(overloads(typeNamed('System', 'String'), 'split'), [
            '(String):List<String>',
            '(String,Integer):List<String>'
        ]);
        assert.deepEqual(overloads(typeNamed('System', 'List'), 'sort'), ['():void', '(System.Comparator<T>):void']);
        assert.deepEqual(overloads(typeNamed('System', 'Assert'), 'areEqual'), [
            '+(Object,Object):void',
            '+(Object,Object,String):void'
        ]);
        assert.deepEqual(overloads(typeNamed('System', 'Decimal'), 'setScale'), [
            '(Integer):Decimal',
            '(Integer,System.RoundingMode):Decimal'
        ]);
        assert.deepEqual(overloads(typeNamed('System', 'Datetime'), 'newInstance'), [
            '+(Date,Time):Datetime',
            '+(Integer,Integer,Integer):Datetime',
            '+(Integer,Integer,Integer,Integer,Integer,Integer):Datetime',
            '+(Long):Datetime'
        ]);
        assert.equal(overloads(typeNamed('System', 'Database'), 'insert').length, 12);
    });

    it('keep type arguments', () => {
        const map = typeNamed('System', 'Map');
        assert.deepEqual(map.typeParameters, ['K', 'V']);
        assert.deepEqual(overloads(map, 'keySet'), ['():Set<K>']);
        assert.deepEqual(overloads(map, 'putAll'), ['(List<SObject>):void', '(Map<K,V>):void']);
        assert.deepEqual(overloads(typeNamed('Schema', 'DescribeSObjectResult'), 'getRecordTypeInfosById'), [
            '():Map<Id,Schema.RecordTypeInfo>'
        ]);
        assert.deepEqual(overloads(typeNamed('System', 'Search'), 'query')[0], '+(String):List<List<SObject>>');
    });

    it('tell lists from record sets: a query gives a list of sObjects', () => {
        assert.ok(overloads(typeNamed('System', 'Database'), 'query').includes('+(String):List<SObject>'));
        assert.ok(overloads(typeNamed('System', 'SObject'), 'getSObjects').includes('(String):List<SObject>'));
    });

    it('have the interfaces that user code implements, with their methods', () => {
        const expected: Readonly<Record<string, readonly string[]>> = {
            'System.Comparable': ['compareTo(Object):Integer'],
            'System.Comparator': ['compare(T,T):Integer'],
            'System.Iterable': ['iterator():System.Iterator<T>'],
            'System.Iterator': ['hasNext():Boolean', 'next():T'],
            'System.Queueable': ['execute(System.QueueableContext):void'],
            'System.Finalizer': ['execute(System.FinalizerContext):void'],
            'System.Schedulable': ['execute(System.SchedulableContext):void'],
            'System.Callable': ['call(String,Map<String,Object>):Object'],
            'System.HttpCalloutMock': ['respond(System.HttpRequest):System.HttpResponse'],
            'System.InstallHandler': ['onInstall(System.InstallContext):void'],
            'System.UninstallHandler': ['onUninstall(System.UninstallContext):void'],
            'System.StubProvider': [
                'handleMethodCall(Object,String,System.Type,List<System.Type>,List<String>,List<Object>):Object'
            ],
            'Database.Batchable': [
                'execute(Database.BatchableContext,List<T>):void',
                'finish(Database.BatchableContext):void',
                'start(Database.BatchableContext):Database.QueryLocator',
                'start(Database.BatchableContext):System.Iterable<T>'
            ],
            'Messaging.InboundEmailHandler': [
                'handleInboundEmail(Messaging.InboundEmail,Messaging.InboundEnvelope):Messaging.InboundEmailResult'
            ],
            'Metadata.DeployCallback': ['handleResult(Metadata.DeployResult,Metadata.DeployCallbackContext):void'],
            'Auth.RegistrationHandler': ['createUser(Id,Auth.UserData):User', 'updateUser(Id,Id,Auth.UserData):void'],
            'Cache.CacheBuilder': ['doLoad(String):Object']
        };
        for (const [fullName, methods] of Object.entries(expected)) {
            const [namespace = '', name = ''] = fullName.split('.');
            const type = typeNamed(namespace, name);
            assert.equal(type.kind, 'interface', fullName);
            const found = type.methods.flatMap((method) =>
                overloads({ ...type, methods: [method] }, method.name).map((text) => method.name + text)
            );
            assert.deepEqual(found.sort(), methods, fullName);
        }
    });

    it('have the standard exceptions with their four constructors', () => {
        const names = [
            'Dml',
            'Query',
            'NullPointer',
            'Callout',
            'Limit',
            'List',
            'Math',
            'Type',
            'SObject',
            'NoAccess'
        ];
        for (const name of names) {
            const type = typeNamed('System', `${name}Exception`);
            assert.equal(type.superType?.name, 'System.Exception', name);
            assert.equal(type.constructors.length, 4, name);
        }
    });

    it('have no constructor where Apex has none', () => {
        for (const name of ['String', 'Id', 'Math', 'Database', 'Exception', 'SObject', 'Object', 'Quiddity']) {
            assert.deepEqual(typeNamed('System', name).constructors, [], name);
        }
        assert.equal(typeNamed('System', 'HttpRequest').constructors.length, 1);
    });

    it('have enums in the order of their ordinals', () => {
        // https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_enum_System_TriggerOperation.htm
        assert.equal(typeNamed('System', 'TriggerOperation').enumConstants[0], 'BEFORE_INSERT');
        assert.equal(typeNamed('System', 'LoggingLevel').enumConstants.at(-1), 'ERROR');
    });

    it('include what the supplement adds, without what it takes away', () => {
        assert.deepEqual(overloads(typeNamed('System', 'String'), 'template'), ['(Map<String,Object>):String']);
        assert.ok(typeNamed('System', 'Quiddity').enumConstants.includes('UNDEFINED'));
        assert.ok(!typeNamed('System', 'Quiddity').enumConstants.includes('UD'));
        assert.equal(typeNamed('Cache', 'OrgPartition').superType?.name, 'Cache.Partition');
        assert.equal(typeNamed('Database', 'DuplicateError').superType?.name, 'Database.Error');
        assert.equal(catalogue.type('System', 'QueueableContextImpl'), undefined);
        assert.deepEqual(overloads(typeNamed('System', 'SObject'), 'getInstance'), []);
        assert.deepEqual(overloads(typeNamed('System', 'SObject.HierarchySetting'), 'getOrgDefaults'), ['+():T']);
    });

    it('have abstract classes with abstract methods', () => {
        const type = typeNamed('Auth', 'AuthProviderPluginClass');
        assert.equal(type.isAbstract, true);
        assert.equal(type.methods.find((method) => method.name === 'initiate')?.isAbstract, true);
        assert.equal(type.methods.find((method) => method.name === 'refresh')?.isAbstract, undefined);
    });

    it('make the trigger context read only', () => {
        const fields = typeNamed('System', 'Trigger').fields;
        assert.deepEqual(
            fields.filter((field) => !field.readOnly || !field.isStatic),
            []
        );
        assert.ok(fields.some((field) => field.name === 'newMap'));
    });

    it('give the members of enums that the platform gives', () => {
        assert.ok(methodTexts(typeNamed('System', 'AccessType')).includes('ordinal():Integer'));
    });
});

describe('standard objects', () => {
    it('have fields with Apex types', () => {
        assert.equal(fieldOf('Account', 'Name').type, 'String');
        assert.equal(fieldOf('Account', 'AnnualRevenue').type, 'Decimal');
        assert.equal(fieldOf('Account', 'NumberOfEmployees').type, 'Integer');
        assert.equal(fieldOf('Account', 'BillingAddress').type, 'System.Address');
        assert.equal(fieldOf('Account', 'CreatedDate').type, 'Datetime');
        assert.equal(fieldOf('Task', 'ActivityDate').type, 'Date');
        assert.equal(fieldOf('ContentVersion', 'VersionData').type, 'Blob');
        assert.equal(fieldOf('AccountChangeEvent', 'ChangeEventHeader').type, 'EventBus.ChangeEventHeader');
    });

    it('have lookups with their relationship, but no parent as a field of its own', () => {
        assert.deepEqual(fieldOf('Contact', 'AccountId'), {
            name: 'AccountId',
            type: 'Id',
            referenceTo: ['Account'],
            relationshipName: 'Account'
        });
        assert.ok(!objectNamed('Contact').fields.some((field) => field.name === 'Account'));
        assert.deepEqual(fieldOf('Case', 'OwnerId').referenceTo, ['Group', 'User']);
        assert.deepEqual(fieldOf('Task', 'WhoId').referenceTo, ['Contact', 'Lead']);
        assert.equal(fieldOf('FlowDefinitionView', 'TriggerObjectOrEventId').relationshipName, 'TriggerObjectOrEvent');
    });

    it('have child relationships with the field that makes them', () => {
        const expected: Readonly<Record<string, string>> = {
            'Account.Contacts': 'Contact.AccountId',
            'Account.ChildAccounts': 'Account.ParentId',
            'Account.Opportunities': 'Opportunity.AccountId',
            'Account.Tasks': 'Task.WhatId',
            'Account.Shares': 'AccountShare.AccountId',
            'Contact.Tasks': 'Task.WhoId',
            'Case.CaseComments': 'CaseComment.ParentId',
            'Case.Cases': 'Case.ParentId',
            'Opportunity.OpportunityLineItems': 'OpportunityLineItem.OpportunityId',
            'Pricebook2.PricebookEntries': 'PricebookEntry.Pricebook2Id',
            'PermissionSet.Assignments': 'PermissionSetAssignment.PermissionSetId',
            'Group.GroupMembers': 'GroupMember.GroupId',
            'User.ManagedUsers': 'User.ManagerId',
            'ContentDocument.ContentVersions': 'ContentVersion.ContentDocumentId'
        };
        for (const [path, lookup] of Object.entries(expected)) {
            const [object = '', relationship = ''] = path.split('.');
            const child = objectNamed(object).childRelationships.find(({ name }) => name === relationship);
            assert.equal(`${child?.childObject}.${child?.childField}`, lookup, path);
        }
    });

    it('have the fields of shares, histories and feeds', () => {
        assert.equal(fieldOf('ContactShare', 'RowCause').type, 'String');
        assert.equal(fieldOf('CaseHistory', 'OldValue').type, 'Object');
        assert.deepEqual(fieldOf('AccountFeed', 'ParentId').referenceTo, ['Account']);
    });
});

function typeNamed(namespace: string, name: string): PlatformType {
    const type = catalogue.type(namespace, name);
    assert.ok(type, `${namespace}.${name}`);
    return type;
}

function objectNamed(name: string): StandardObject {
    const object = catalogue.sobject(name);
    assert.ok(object, name);
    return object;
}

function fieldOf(object: string, name: string): StandardObject['fields'][number] {
    const field = objectNamed(object).fields.find((candidate) => candidate.name === name);
    assert.ok(field, `${object}.${name}`);
    return field;
}

function allTypes(): PlatformType[] {
    return catalogue
        .namespaces()
        .flatMap((namespace) => catalogue.typesIn(namespace).map((name) => typeNamed(namespace, name)));
}

function namesIn(type: PlatformType): string[] {
    const types: TypeName[] = [
        ...(type.superType ? [type.superType] : []),
        ...type.interfaces,
        ...type.fields.map((field) => field.type),
        ...type.constructors.flatMap(({ parameters }) => parameters.map((parameter) => parameter.type)),
        ...type.methods.flatMap((method) => [method.returns, ...method.parameters.map((parameter) => parameter.type)])
    ];
    return types.flatMap(flatten);
}

function flatten(type: TypeName): string[] {
    return [type.name, ...type.args.flatMap(flatten)];
}

function isKnown(name: string, owner: PlatformType): boolean {
    const dot = name.indexOf('.');
    if (dot < 0) {
        return PLAIN.has(name) || owner.typeParameters.includes(name) || catalogue.sobject(name)?.name === name;
    }
    const type = catalogue.type(name.slice(0, dot), name.slice(dot + 1));
    return type !== undefined && `${type.namespace}.${type.name}` === name;
}

function danglingReferences(object: StandardObject): string[] {
    const lookups = object.fields.flatMap((field) =>
        field.referenceTo
            .filter((target) => catalogue.sobject(target)?.name !== target)
            .map((target) => `${object.name}.${field.name} -> ${target}`)
    );
    const children = object.childRelationships
        .filter(({ childObject, childField }) => {
            const fields = catalogue.sobject(childObject)?.fields;
            return (
                fields === undefined || (childField !== undefined && !fields.some(({ name }) => name === childField))
            );
        })
        .map(({ name, childObject, childField }) => `${object.name}.${name} -> ${childObject}.${childField}`);
    return [...lookups, ...children];
}
