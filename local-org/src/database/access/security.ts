/**
 * The security of a running org: what the running user may do with objects, fields and records. It is made before the
 * database that asks it, and bound to it once that is there.
 */
import { DatetimeValue } from '../../language/dates.js';
import type { Transaction } from '../../language/runtime.js';
import type { UserClassInfo } from '../../language/runtimeType.js';
import { answerAccess, type AccessAnswers, type FieldOperation, type RecordTypeAccess } from '../../schema/access.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { MASTER, recordTypeId } from '../../schema/recordTypes.js';
import type { SecurityAnswers } from '../../library/security/index.js';
import type { Access, RecordRight } from '../dml/access.js';
import type { RowTest } from '../query/seams.js';
import type { Store } from '../store/store.js';
import { deploySecurity } from './deploy.js';
import { readSecurity, type SecurityMetadata } from './metadata.js';
import { mayUseField, mayUseObject } from './permissions.js';
import { createRights, SetupTables, type Rights, type RightsSource } from './rights.js';
import { createDerivedShares, type DerivedShares } from './sharing/derivedShares.js';
import { createSharingKinds } from './sharing/defaults.js';
import { LEVEL, type Level } from './sharing/levels.js';
import { principalsOf, type Principals } from './sharing/principals.js';
import { RecordAccess, type SharingContext } from './sharing/recordAccess.js';
import { createRules } from './sharing/rules.js';
import { createRunningClass, type RunningClass } from './sharing/runningClass.js';
import { createShares } from './sharing/shares.js';
import { createShareWrites, type ShareWrites } from './sharing/shareRows.js';
import { createTeams } from './sharing/teams.js';
import { userRecordAccessRows, type RecordStanding } from './userRecordAccess.js';
import type { ProjectFiles } from '../../schema/load.js';

export interface SecurityOptions {
    readonly schema: Schema;
    readonly project?: Pick<ProjectFiles, 'files' | 'namespace' | 'read'> | undefined;
}

/** The org that security is asked about. */
export interface SecuredOrg {
    readonly store: Store;
    transaction(): Transaction;
    /** A class of the program by its name: `Outer.Inner`. */
    classInfo(name: string): UserClassInfo | undefined;
}

export interface Security {
    /** For sessions. */
    readonly access: Access;
    /** For the library. */
    readonly library: SecurityAnswers;
    /** Puts what the project says of security into the store, and answers from then on. */
    connect(org: SecuredOrg): void;
    /** The rights of the running user. */
    rights(): Rights;
    rightsOf(userId: string): Rights;
    /** Whether sharing is enforced for the Apex code that runs. */
    isShared(): boolean;
    /** Wraps `System.runAs`, so that sharing is enforced in its block whatever the test class states. */
    runAs<T>(begin: (user: T) => () => void): (user: T) => () => void;
}

interface Bound {
    readonly org: SecuredOrg;
    readonly rights: RightsSource;
    readonly sharing: SharingContext;
    readonly running: RunningClass;
    readonly shareWrites: ShareWrites;
    readonly derivedShares: DerivedShares;
}

export function createSecurity({ schema, project }: SecurityOptions): Security {
    const metadata = readSecurity(project ?? { files: [], namespace: schema.namespace, read: () => '' });
    const bound = createBinding();
    const principals = keepPrincipals();
    const kept = keepUntilWritten();
    let added: string | undefined;

    const rights = (): Rights => bound().rights.of(bound().org.transaction().userId, added);
    const recordAccess = (of: Rights): RecordAccess => {
        const { sharing, rights: source } = bound();
        return kept(of, sharing.store, () => {
            const who = principals(sharing.tables, source.version(), of.userId);
            return new RecordAccess(sharing, of, who);
        });
    };
    // administrators are spared all questions
    const isEverythingAllowed = (): boolean => rights().isAdministrator;
    const canUseRecord = (object: ObjectSchema, id: string, right: RecordRight): boolean => {
        const table = bound().org.store.table(object);
        const row = table.find(id);
        if (!row || isEverythingAllowed()) {
            return true;
        }
        const access = recordAccess(rights());
        const level = access.level(table, row);
        return level >= NEEDED[right] || (right === 'transfer' && level >= LEVEL.edit && access.canTransferAll(object));
    };
    const standing = (userId: string, id: string): RecordStanding | undefined => {
        const { rights: source, org } = bound();
        const table = org.store.tableOf(id);
        const row = table?.live(id);
        const of = source.of(userId);
        const records = recordAccess(of);
        return table && row
            ? {
                  level: records.level(table, row),
                  canTransfer: records.canTransferAll(table.object),
                  may: (operation) => mayUseObject(schema, of, table.object, operation)
              }
            : undefined;
    };
    const access: Access = {
        canUseObject: (object, operation) => mayUseObject(schema, rights(), object, operation),
        canUseField: (object, field, operation) => mayUseField(schema, rights(), object, field, operation),
        canUseRecord,
        visibleRows: (object) => visibleRows(recordAccess(rights()), object),
        defaultRecordType: (object) => defaultRecordType(rights(), object),
        hasPermission: (name) => rights().hasCustom(name),
        enforcesSharing: () => !isEverythingAllowed() && bound().running.isShared(),
        computedRows: (object, wanted) =>
            object.name === 'UserRecordAccess' ? userRecordAccessRows(wanted, standing) : undefined,
        defaultMode: () => (isEverythingAllowed() ? 'system' : bound().running.defaultMode()),
        // the class that is called counts, and of an inner one the one around it ("Class Security", Apex Developer Guide)
        canUseClass: (name) => rights().hasClass(name.split('.')[0] ?? name),
        checkRow: (row) => (row.object.kind === 'share' ? bound().shareWrites.check(row) : []),
        rowStored: (row) => {
            if (row.object.kind === 'share') {
                bound().shareWrites.stored(row);
            }
        },
        ownerChanged: (object, id) => {
            bound().shareWrites.ownerChanged(object, id);
        },
        beforeReading: (object) => {
            bound().derivedShares.prepare(object);
        }
    };
    const withPermissionSet = <T>(id: string, run: () => T): T => {
        const before = added;
        added = id;
        try {
            return run();
        } finally {
            added = before;
        }
    };
    return {
        access: { ...access, withPermissionSet },
        library: { ...access, withPermissionSet },
        rights,
        rightsOf: (userId) => bound().rights.of(userId),
        connect(org) {
            bound.bind(bind(org, schema, metadata));
            answerAccess(schema, describeAnswers(access, rights));
        },
        isShared: () => access.enforcesSharing?.() ?? false,
        runAs: (begin) => (user) => {
            const end = begin(user);
            const leave = bound().running.enterRunAs();
            return () => {
                leave();
                end();
            };
        }
    };
}

const NEEDED: Readonly<Record<RecordRight, Level>> = {
    read: LEVEL.read,
    edit: LEVEL.edit,
    delete: LEVEL.all,
    transfer: LEVEL.all
};

function createBinding(): (() => Bound) & { bind(bound: Bound): void } {
    let current: Bound | undefined;
    const get = (): Bound => {
        if (!current) {
            throw new Error('Security was not connected to an org');
        }
        return current;
    };
    return Object.assign(get, {
        bind(bound: Bound) {
            current = bound;
        }
    });
}

function bind(org: SecuredOrg, schema: Schema, metadata: SecurityMetadata): Bound {
    const { store } = org;
    deploySecurity(store, schema, metadata);
    const tables = new SetupTables(schema, store);
    const rights = createRights({ schema, store, metadata, now: () => org.transaction().now() });
    const version = (): number => rights.version();
    const sharingKind = createSharingKinds(schema, metadata);
    const rules = createRules(schema, metadata, tables, version);
    const teams = createTeams(schema, store);
    return {
        org,
        rights,
        sharing: { schema, store, tables, sharingKind, shares: createShares(schema, store), rules, teams },
        running: createRunningClass((name) => org.classInfo(name), metadata.namespace ?? ''),
        shareWrites: createShareWrites({
            schema,
            store,
            sharingKind,
            reasons: (object) => metadata.sharingReasons.get(object.name.toLowerCase()) ?? []
        }),
        derivedShares: createDerivedShares({
            schema,
            store,
            sharingKind,
            rules,
            teams,
            version,
            now: () => new DatetimeValue(Math.floor(org.transaction().now() / 1000) * 1000)
        })
    };
}

/** What was worked out for the rights of a user, until anything is written or undone. */
function keepUntilWritten(): (rights: Rights, store: Store, make: () => RecordAccess) => RecordAccess {
    const known = new WeakMap<Rights, { readonly access: RecordAccess; readonly at: number }>();
    return (rights, store, make) => {
        const at = store.tables().reduce((sum, { version }) => sum + version, 0);
        let found = known.get(rights);
        if (found?.at !== at) {
            known.set(rights, (found = { access: make(), at }));
        }
        return found.access;
    };
}

/** Roles and groups of users, until one changes. */
function keepPrincipals(): (tables: SetupTables, version: number, userId: string) => Principals {
    const kept = new Map<string, Principals>();
    let keptAt = -1;
    return (tables, version, userId) => {
        if (version !== keptAt) {
            kept.clear();
            keptAt = version;
        }
        let found = kept.get(userId);
        if (!found) {
            kept.set(userId, (found = principalsOf(tables, userId)));
        }
        return found;
    };
}

function visibleRows(access: RecordAccess, object: ObjectSchema): RowTest | undefined {
    return access.readTest(object);
}

function defaultRecordType(rights: Rights, object: ObjectSchema): string | null {
    const name = rights.defaultRecordType(object)?.toLowerCase();
    const type =
        name === undefined
            ? undefined
            : [...object.recordTypes.values()].find((each) => each.name.toLowerCase() === name);
    return type ? recordTypeId(object, type) : null;
}

/** What describe asks. */
function describeAnswers(access: Access, rights: () => Rights): AccessAnswers {
    return {
        recordTypes: (object) => recordTypesOf(rights(), object),
        mayUse: (object, field, operation) =>
            field
                ? access.canUseField(object, field, operation as FieldOperation)
                : access.canUseObject(object, operation)
    };
}

/** The master is for those who have no other record type. */
function recordTypesOf(rights: Rights, object: ObjectSchema): RecordTypeAccess {
    const stated = rights.defaultRecordType(object)?.toLowerCase();
    return {
        isAvailable: (type) => type === MASTER || rights.hasRecordType(object, type.name),
        isDefault: (type) => (stated === undefined ? type === MASTER : type.name.toLowerCase() === stated)
    };
}
