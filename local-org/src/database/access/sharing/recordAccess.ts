/** Access to records ("Sharing Considerations", "Built-in Sharing Behavior", Salesforce Help). */
import { Unsupported } from '../../../language/unsupported.js';
import type { ApexValue } from '../../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import { idOf, type Row } from '../../store/row.js';
import type { Store, Table } from '../../store/store.js';
import { OBJECT } from '../grants.js';
import type { SecurityMetadata } from '../metadata.js';
import type { Rights, SetupTables } from '../rights.js';
import { LEVEL, type Level, type SharingKind } from './defaults.js';
import type { Principals } from './principals.js';
import { higher, lower, type Shares } from './shares.js';

export interface SharingContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly metadata: SecurityMetadata;
    readonly tables: SetupTables;
    sharingKind(object: ObjectSchema): SharingKind;
    shares(object: ObjectSchema): Shares;
}

/** Objects whose private records give read access to the account that they belong to. */
const SHOWS_ACCOUNT = ['Contact', 'Opportunity', 'Case'] as const;

/** Field of UserRole that says what account owners may do with their accounts' records. */
const ROLE_ACCESS: Readonly<Record<string, string>> = {
    Case: 'CaseAccessForAccountOwner',
    Contact: 'ContactAccessForAccountOwner',
    Opportunity: 'OpportunityAccessForAccountOwner'
};

const ROLE_LEVELS: Readonly<Record<string, Level>> = { none: LEVEL.none, read: LEVEL.read, edit: LEVEL.edit };

/**
 * What one user may do with records. Levels of parents are kept, so an object of this class is for one query or one
 * operation, in which nothing is written.
 */
export class RecordAccess {
    private readonly known = new Map<string, Level>();
    private readonly floors = new Map<ObjectSchema, Level>();

    constructor(
        private readonly context: SharingContext,
        private readonly rights: Rights,
        private readonly principals: Principals
    ) {}

    /** What the user may do with every record of an object. */
    floor(object: ObjectSchema): Level {
        let floor = this.floors.get(object);
        if (floor === undefined) {
            this.floors.set(object, (floor = this.floorOf(object)));
        }
        return floor;
    }

    private floorOf(object: ObjectSchema): Level {
        const { rights } = this;
        const bits = rights.grants.objects.get(object.name.toLowerCase()) ?? 0;
        if (rights.isAdministrator || rights.has('ModifyAllData') || (bits & OBJECT.modifyAll) !== 0) {
            return LEVEL.all;
        }
        const kind = this.context.sharingKind(object);
        if (kind.kind === 'owned' && this.context.metadata.ruledObjects.has(object.name.toLowerCase())) {
            throw new Unsupported(`sharing rules of ${object.name}`);
        }
        const base = kind.kind === 'open' ? LEVEL.all : kind.kind === 'owned' ? kind.base : LEVEL.none;
        const seesAll = rights.has('ViewAllData') || (bits & OBJECT.viewAll) !== 0;
        return seesAll ? higher(base, LEVEL.read) : base;
    }

    /** Whether all that the default lets see may also be given to another owner. */
    canTransferAll(object: ObjectSchema): boolean {
        const kind = this.context.sharingKind(object);
        return this.rights.has('TransferAnyEntity') || (kind.kind === 'owned' && kind.canTransfer);
    }

    level(table: Table, row: Row): Level {
        const { object } = table;
        const floor = this.floor(object);
        if (floor === LEVEL.all) {
            return floor;
        }
        if (this.context.sharingKind(object).kind === 'owned') {
            return higher(floor, this.owned(table, row));
        }
        const id = idOf(row);
        const known = this.known.get(id);
        if (known !== undefined) {
            return known;
        }
        // a record that leads back to itself gives no access by that way
        this.known.set(id, floor);
        const level = higher(floor, this.granted(table, row));
        this.known.set(id, level);
        return level;
    }

    private granted(table: Table, row: Row): Level {
        const kind = this.context.sharingKind(table.object);
        switch (kind.kind) {
            case 'open':
                return LEVEL.all;
            case 'owned':
                return this.owned(table, row);
            case 'parents':
                return this.byParents(table, row, kind.fields, kind.isDetail);
            case 'activity':
                return higher(this.byOwner(table, row), this.readThrough(table, row, kind.fields));
            case 'file':
                return this.file(table, row);
        }
    }

    private owned(table: Table, row: Row): Level {
        const { object } = table;
        const own = this.ownOrShared(table, row);
        if (own === LEVEL.all) {
            return own;
        }
        if (object.name === 'Account') {
            return higher(own, this.shownByChildren(idOf(row)));
        }
        return higher(own, this.throughAccount(table, row));
    }

    /** By ownership, hierarchy and share rows alone. */
    private ownOrShared(table: Table, row: Row): Level {
        const owner = this.byOwner(table, row);
        return owner === LEVEL.all ? owner : this.context.shares(table.object).level(idOf(row), this.principals);
    }

    /** Owners, those above them, and members of the queue that owns have full access. */
    private byOwner(table: Table, row: Row): Level {
        return hasId(this.principals.ids, table.value(row, 'OwnerId')) ? LEVEL.all : LEVEL.none;
    }

    private byParents(table: Table, row: Row, fields: readonly FieldSchema[], isDetail: boolean): Level {
        let level: Level | undefined;
        for (const field of fields) {
            const parent = this.parentLevel(table.value(row, field.name));
            if (parent !== undefined) {
                const own = isDetail ? detailLevel(parent, field) : parent;
                level = level === undefined ? own : lower(level, own);
            }
        }
        // without a parent a record is its owner's: private contacts
        return level ?? this.byOwner(table, row);
    }

    /** Kept, since many records have the same parent; undefined when there is no such record. */
    private parentLevel(id: ApexValue): Level | undefined {
        if (typeof id !== 'string') {
            return undefined;
        }
        const known = this.known.get(id);
        if (known !== undefined) {
            return known;
        }
        const table = this.context.store.tableOf(id);
        const row = table?.find(id);
        const level = table && row && this.level(table, row);
        if (level !== undefined) {
            this.known.set(id, level);
        }
        return level;
    }

    private readThrough(table: Table, row: Row, fields: readonly FieldSchema[]): Level {
        const sees = fields.some(
            (field) => (this.parentLevel(table.value(row, field.name)) ?? LEVEL.none) >= LEVEL.read
        );
        return sees ? LEVEL.read : LEVEL.none;
    }

    /** "Implicit parent": who has a contact, opportunity or case sees its account. */
    private shownByChildren(account: string): Level {
        for (const name of SHOWS_ACCOUNT) {
            const object = this.context.schema.object(name);
            const lookup = object?.fields.get('accountid');
            if (!object || !lookup || this.context.sharingKind(object).kind !== 'owned') {
                continue;
            }
            const table = this.context.store.table(object);
            for (const row of table.withValue(lookup, account)) {
                if (this.ownOrShared(table, row) >= LEVEL.read) {
                    return LEVEL.read;
                }
            }
        }
        return LEVEL.none;
    }

    /** "Implicit child": what the account's owner and its share rows give on contacts, opportunities and cases. */
    private throughAccount(table: Table, row: Row): Level {
        const { name } = table.object;
        const roleField = ROLE_ACCESS[name];
        const id = roleField === undefined ? null : table.value(row, 'AccountId');
        const accounts = typeof id === 'string' ? this.context.store.tableOf(id) : undefined;
        const account = typeof id === 'string' ? accounts?.find(id) : undefined;
        if (!accounts || !account || typeof id !== 'string' || roleField === undefined) {
            return LEVEL.none;
        }
        const owner = accounts.value(account, 'OwnerId');
        const byShare = this.context.shares(accounts.object).childLevel(id, name, this.principals);
        return hasId(this.principals.users, owner) ? higher(byShare, this.roleLevel(owner, roleField)) : byShare;
    }

    private roleLevel(owner: ApexValue, field: string): Level {
        const { tables } = this.context;
        const role = tables.row('UserRole', tables.row('User', owner)?.value('UserRoleId') ?? null);
        return role ? (ROLE_LEVELS[(role.text(field) ?? 'Edit').toLowerCase()] ?? LEVEL.none) : LEVEL.none;
    }

    /** A file is its owner's and that of whoever it is linked with: users, groups, records ("ContentDocumentLink"). */
    private file(table: Table, row: Row): Level {
        if (this.byOwner(table, row) === LEVEL.all) {
            return LEVEL.all;
        }
        const document = table.object.name === 'ContentDocument' ? idOf(row) : table.value(row, 'ContentDocumentId');
        const link = this.context.schema.object('ContentDocumentLink');
        const lookup = link?.fields.get('contentdocumentid');
        if (!link || !lookup || typeof document !== 'string') {
            return LEVEL.none;
        }
        const links = this.context.store.table(link);
        let level: Level = LEVEL.none;
        for (const each of links.withValue(lookup, document)) {
            const entity = links.value(each, 'LinkedEntityId');
            const isHis = hasId(this.principals.ids, entity);
            const isShared = isHis || (!isUser(entity) && (this.parentLevel(entity) ?? LEVEL.none) >= LEVEL.read);
            if (isShared) {
                level = higher(level, links.value(each, 'ShareType') === 'C' ? LEVEL.edit : LEVEL.read);
            }
        }
        return level;
    }
}

function hasId(ids: ReadonlySet<string>, id: ApexValue): boolean {
    return typeof id === 'string' && ids.has(id);
}

/** Users and groups: who is meant by them is known already. */
function isUser(id: ApexValue): boolean {
    return typeof id === 'string' && (id.startsWith('005') || id.startsWith('00G'));
}

/**
 * A detail may be read with its master; to write or delete it, write access to the master is needed, or read access where the
 * relationship says so ("Master-Detail Relationship", Salesforce Help, "Sharing Settings").
 */
function detailLevel(master: Level, field: FieldSchema): Level {
    const needed = field.needsMasterReadOnly ? LEVEL.read : LEVEL.edit;
    return master >= needed ? LEVEL.all : lower(master, LEVEL.read);
}
