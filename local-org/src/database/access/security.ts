/**
 * The security of a running org: what the running user may do with objects, fields and records. It is made before the
 * database that asks it, and bound to it once that is there.
 */
import type { Transaction } from '../../language/runtime.js';
import type { UserClassInfo } from '../../language/runtimeType.js';
import { answerAccess, type FieldOperation, type ObjectOperation } from '../../schema/access.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../schema/model.js';
import { recordTypeId } from '../../schema/recordTypes.js';
import type { SecurityAnswers } from '../../library/security/index.js';
import type { Access, RecordRight } from '../dml/access.js';
import type { RowTest } from '../query/seams.js';
import type { Store } from '../store/store.js';
import { deploySecurity } from './deploy.js';
import { readSecurity, type SecurityMetadata } from './metadata.js';
import { mayUseField, mayUseObject } from './permissions.js';
import { createRights, SetupTables, type Rights, type RightsSource } from './rights.js';
import { createSharingKinds, LEVEL, type Level } from './sharing/defaults.js';
import { principalsOf, type Principals } from './sharing/principals.js';
import { RecordAccess, type SharingContext } from './sharing/recordAccess.js';
import { createRunningClass, type RunningClass } from './sharing/runningClass.js';
import { createShares } from './sharing/shares.js';
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
}

export function createSecurity({ schema, project }: SecurityOptions): Security {
    const metadata = readSecurity(project ?? { files: [], namespace: schema.namespace, read: () => '' });
    const bound = createBinding();
    const principals = keepPrincipals();
    let added: string | undefined;

    const rights = (): Rights => bound().rights.of(bound().org.transaction().userId, added);
    const recordAccess = (of: Rights): RecordAccess => {
        const { sharing, rights: source } = bound();
        return new RecordAccess(sharing, of, principals(sharing.tables, source.version(), of.userId));
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
        defaultMode: () => (isEverythingAllowed() ? 'system' : bound().running.defaultMode())
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
        connect(org) {
            bound.bind(bind(org, schema, metadata));
            answerAccess(schema, describeAnswers(access));
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
    return {
        org,
        rights: createRights({ schema, store, metadata, now: () => org.transaction().now() }),
        sharing: {
            schema,
            store,
            metadata,
            tables: new SetupTables(schema, store),
            sharingKind: createSharingKinds(schema, metadata),
            shares: createShares(schema, store)
        },
        running: createRunningClass((name) => org.classInfo(name), metadata.namespace ?? '')
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
    return access.floor(object) >= LEVEL.read ? undefined : (row, table) => access.level(table, row) >= LEVEL.read;
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
function describeAnswers(access: Access): {
    mayUse(object: ObjectSchema, field: FieldSchema | undefined, operation: ObjectOperation): boolean;
} {
    return {
        mayUse: (object, field, operation) =>
            field
                ? access.canUseField(object, field, operation as FieldOperation)
                : access.canUseObject(object, operation)
    };
}
