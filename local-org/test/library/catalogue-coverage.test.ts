import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openCatalogue } from '../../src/compiler/platform/catalogue.js';
import { coverageOf } from '../../src/library/coverage.js';
import { primitiveModules } from '../../src/library/primitives.js';
import { library } from './support.js';

const catalogue = openCatalogue();
const types = primitiveModules.flatMap((module) => module(library().runtime));

test('every member of the library is a member of the platform', () => {
    const unknown = types.flatMap((type) =>
        coverageOf(catalogue, type.name, [type]).unknown.map((member) => `${type.name}: ${member}`)
    );
    assert.deepEqual(unknown, []);
});

/** Members that no code can call: their types are made by other methods only. */
const NO_CONSTRUCTOR = ['()'];

/** Members that this part of the library does not have, by type; `addError` on fields is the emitter's. */
const MISSING: Readonly<Record<string, readonly string[]>> = {
    Blob: ['static toPdf(String)'],
    Crypto: [
        'static signWithCertificate(String,Blob,String)',
        'static signXml(String,Dom.XmlNode,String,String)',
        'static signXml(String,Dom.XmlNode,String,String,Dom.XmlNode)',
        'static verify(String,Blob,Blob,String)',
        'static decryptWithManagedIV(String,Blob,Blob,Blob)',
        'static encryptWithManagedIV(String,Blob,Blob,Blob)'
    ],
    Id: ['getSobjectType()'],
    Limits: [
        'static getDatabaseTime()',
        'static getLimitDatabaseTime()',
        'static getLimitFieldSetsDescribes()',
        'static getLimitFieldsDescribes()',
        'static getLimitChildRelationshipsDescribes()',
        'static getLimitPicklistDescribes()',
        'static getLimitRecordTypesDescribes()',
        'static getScriptStatements()',
        'static getLimitScriptStatements()',
        'static getApexCursors()',
        'static getLimitApexCursors()',
        'static getApexPaginationCursors()',
        'static getLimitApexPaginationCursors()',
        'static getApexPaginationCursorRows()',
        'static getLimitApexPaginationCursorRows()'
    ],
    Matcher: [...NO_CONSTRUCTOR, 'hitEnd()', 'requireEnd()'],
    Network: [
        'static communitiesLanding()',
        'static forwardToAuthPage(String)',
        'static forwardToAuthPage(String,String)',
        'static getLoginUrl(String)',
        'static getLogoutUrl(String)',
        'static getSelfRegUrl(String)',
        'static loadAllPackageDefaultNetworkDashboardSettings()',
        'static loadAllPackageDefaultNetworkPulseSettings()',
        'static loadAllPackageDefaultNetworkWorkspaceMetricSettings()',
        'static createExternalUserAsync(SObject,SObject,SObject)',
        'static createRecordAsync(String,SObject)'
    ],
    OrgLimit: NO_CONSTRUCTOR,
    Pattern: NO_CONSTRUCTOR,
    System: [
        'static abortJob(String)',
        'static changeOwnPassword(String,String)',
        'static currentPageReference()',
        'static enqueueJob(Object)',
        'static enqueueJob(Object,Integer)',
        'static enqueueJob(Object,AsyncOptions)',
        'static getApplicationReadWriteMode()',
        'static movePassword(Id,Id)',
        'static pauseJobById(String)',
        'static pauseJobByName(String)',
        'static process(List<Id>,String,String,String)',
        'static purgeOldAsyncJobs(Date)',
        'static requestVersion()',
        'static resetPassword(Id,Boolean)',
        'static resetPasswordWithEmailTemplate(Id,Boolean,String)',
        'static resumeJobById(String)',
        'static resumeJobByName(String)',
        'static runAs(Version)',
        'static schedule(String,String,Object)',
        'static scheduleBatch(Object,String,Integer)',
        'static scheduleBatch(Object,String,Integer,Integer)',
        'static setPassword(Id,String)',
        'static submit(List<Id>,String,String)',
        'static attachFinalizer(Finalizer)',
        'static isFunctionCallback()',
        'static isRunningElasticCompute()',
        'static purgeOldAsyncJobs(Date,Integer)'
    ],
    TimeZone: NO_CONSTRUCTOR,
    Url: ['static getFileFieldURL(String,String)'],
    UserInfo: ['static getCurrentUvid()', 'static hasPackageLicense(Id)', 'static isCurrentUserLicensedForPackage(Id)'],
    UUID: NO_CONSTRUCTOR
};

for (const type of types) {
    test(`${type.name} lacks nothing but what is known to be missing`, () => {
        const { missing } = coverageOf(catalogue, type.name, [type]);
        const unexpected = missing.filter((member) => !member.startsWith('addError('));
        assert.deepEqual(unexpected, MISSING[type.name] ?? []);
    });
}
