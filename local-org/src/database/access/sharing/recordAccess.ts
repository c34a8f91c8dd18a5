/** Access to records ("Sharing Considerations", "Built-in Sharing Behavior", Salesforce Help). */
import type { ApexValue } from '../../../language/values.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import { idOf, isDeleted, type Row } from '../../store/row.js';
import type { Store, Table } from '../../store/store.js';
import { OBJECT } from '../grants.js';
import type { Rights, SetupTables } from '../rights.js';
import type { SharingKind } from './defaults.js';
import { higher, LEVEL, levelNamed, lower, type Level } from './levels.js';
import type { Principals } from './principals.js';
import { ruleLevel, type ActiveRule, type Rules } from './rules.js';
import type { Shares } from './shares.js';
import type { Teams } from './teams.js';

export interface SharingContext {
    readonly schema: Schema;
    readonly store: Store;
    readonly tables: SetupTables;
    sharingKind(object: ObjectSchema): SharingKind;
    shares(object: ObjectSchema): Shares;
    readonly rules: Rules;
    readonly teams: Teams;
}

/** Objects whose private records give read access to the account that they belong to. */
const SHOWS_ACCOUNT = ['Contact', 'Opportunity', 'Case'] as const;

/** Field of UserRole that says what account owners may do with their accounts' records. */
const ROLE_ACCESS: Readonly<Record<string, string>> = {
    Case: 'CaseAccessForAccountOwner',
    Contact: 'ContactAccessForAccountOwner',
    Opportunity: 'OpportunityAccessForAccountOwner'
};

/** What the records of an object are shared by with the user. */
interface Ways {
    readonly shares: Shares;
    readonly rules: readonly ActiveRule[];
}

/**
 * What one user may do with records. Levels of parents are kept, so an object of this class is good for as long as nothing is
 * written.
 */
export class RecordAccess {
    private readonly known = new Map<string, Level>();
    private readonly floors = new Map<ObjectSchema, Level>();
    private readonly ways = new Map<ObjectSchema, Ways>();
    /** Objects whose records show the account that they belong to, with their lookups to it. */
    private showing: readonly (readonly [Table, FieldSchema])[] | undefined;

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
        const base = kind.kind === 'open' ? LEVEL.all : kind.kind === 'owned' ? kind.base : LEVEL.none;
        const seesAll = rights.has('ViewAllData') || (bits & OBJECT.viewAll) !== 0;
        return seesAll ? higher(base, LEVEL.read) : base;
    }

    /** Whether all that the default lets see may also be given to another owner. */
    canTransferAll(object: ObjectSchema): boolean {
        const kind = this.context.sharingKind(object);
        const permissions = ['TransferAnyEntity', `TransferAny${object.name}`];
        return permissions.some((name) => this.rights.has(name)) || (kind.kind === 'owned' && kind.canTransfer);
    }

    /** Whether the user may read rows of an object: {@link level} for many of them; undefined: all. */
    readTest(object: ObjectSchema): ((row: Row) => boolean) | undefined {
        if (this.floor(object) >= LEVEL.read) {
            return undefined;
        }
        const table = this.context.store.table(object);
        const kind = this.context.sharingKind(object);
        const isReadable = (row: Row): boolean => this.level(table, row) >= LEVEL.read;
        const slots = (kind.kind === 'parents' ? kind.fields : []).map(({ name }) => table.layout.slot(name));
        const owner = table.layout.slot('OwnerId');
        switch (kind.kind) {
            case 'parents':
                // what is read of a record is what is read of the least of its parents
                return (row) => {
                    let hasParent = false;
                    for (const slot of slots) {
                        const level = this.parentLevel(row[slot] ?? null);
                        if (level !== undefined && level < LEVEL.read) {
                            return false;
                        }
                        hasParent ||= level !== undefined;
                    }
                    return hasParent || hasId(this.principals.ids, row[owner] ?? null);
                };
            case 'owned':
                return (row) => hasId(this.principals.ids, row[owner] ?? null) || isReadable(row);
            default:
                return isReadable;
        }
    }

    level(table: Table, row: Row): Level {
        const { object } = table;
        const floor = this.floor(object);
        if (floor === LEVEL.all) {
            return floor;
        }
        // many records have the same account; other records are asked about once
        if (this.context.sharingKind(object).kind === 'owned' && object.name !== 'Account') {
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

    /** By ownership, hierarchy, share rows, teams and sharing rules alone. */
    private ownOrShared(table: Table, row: Row): Level {
        const owner = this.byOwner(table, row);
        if (owner === LEVEL.all) {
            return owner;
        }
        const { shares, rules } = this.waysOf(table.object);
        const id = idOf(row);
        const shared = shares.level(id, this.principals);
        const ruled = rules.length === 0 ? LEVEL.none : ruleLevel(rules, row, table, ({ level }) => level);
        const teamed = this.context.teams.level(table.object, id, this.principals.users);
        return higher(higher(shared, ruled), teamed);
    }

    private waysOf(object: ObjectSchema): Ways {
        let ways = this.ways.get(object);
        if (!ways) {
            const rules = this.context.rules.for(object, this.principals);
            this.ways.set(object, (ways = { shares: this.context.shares(object), rules }));
        }
        return ways;
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
        this.showing ??= SHOWS_ACCOUNT.flatMap((name) => this.showingTable(name));
        for (const [table, lookup] of this.showing) {
            for (const position of table.size === 0 ? [] : table.index(lookup).positions(account)) {
                const row = table.rows[position];
                if (row && !isDeleted(row) && this.ownOrShared(table, row) >= LEVEL.read) {
                    return LEVEL.read;
                }
            }
        }
        return LEVEL.none;
    }

    private showingTable(name: string): readonly (readonly [Table, FieldSchema])[] {
        const { schema, store } = this.context;
        const object = schema.object(name);
        const lookup = object?.fields.get('accountid');
        return object && lookup && this.context.sharingKind(object).kind === 'owned'
            ? [[store.table(object), lookup]]
            : [];
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
        const { shares, rules } = this.waysOf(accounts.object);
        const byShare = higher(
            shares.childLevel(id, name, this.principals),
            ruleLevel(rules, account, accounts, ({ children }) => children[name] ?? LEVEL.none)
        );
        return hasId(this.principals.users, owner) ? higher(byShare, this.roleLevel(owner, roleField)) : byShare;
    }

    private roleLevel(owner: ApexValue, field: string): Level {
        const { tables } = this.context;
        const role = tables.row('UserRole', tables.row('User', owner)?.value('UserRoleId') ?? null);
        return role ? levelNamed(role.text(field) ?? 'Edit') : LEVEL.none;
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
