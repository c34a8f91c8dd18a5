/**
 * As whom a user has access: as himself, as those below him in the role hierarchy, and through the groups and queues that
 * any of them is in ("Controlling Access Using Hierarchies", "Public Groups", "Queues", Salesforce Help).
 */
import type { SetupRow, SetupTables } from '../rights.js';

export interface Principals {
    readonly userId: string;
    /** Ids of the user, of subordinates, and of groups: whose shares and records are the user's too. */
    readonly ids: ReadonlySet<string>;
    /** The user and subordinates: whose ownership counts as the user's own. */
    readonly users: ReadonlySet<string>;
}

export function principalsOf(tables: SetupTables, userId: string): Principals {
    const role = tables.row('User', userId)?.text('UserRoleId');
    const users = new Set([userId, ...(role === undefined ? [] : usersBelow(tables, role))]);
    const ids = new Set(users);
    for (const id of users) {
        addGroupsOf(tables, id, ids, id === userId);
    }
    return { userId, ids, users };
}

/** The roles under a role, not the role itself. */
export function rolesBelow(tables: SetupTables, role: string): ReadonlySet<string> {
    const found = new Set<string>();
    const open = [role];
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
        for (const row of tables.rows('UserRole', 'ParentRoleId', at)) {
            const id = row.text('Id') ?? '';
            if (!found.has(id)) {
                found.add(id);
                open.push(id);
            }
        }
    }
    return found;
}

function usersBelow(tables: SetupTables, role: string): readonly string[] {
    return [...rolesBelow(tables, role)].flatMap((below) => usersIn(tables, below));
}

function usersIn(tables: SetupTables, role: string): readonly string[] {
    return tables.rows('User', 'UserRoleId', role).flatMap((row) => row.text('Id') ?? []);
}

/** @param isOwn whether it is the user himself: groups that do not include the bosses are for members only */
function addGroupsOf(tables: SetupTables, userId: string, ids: Set<string>, isOwn: boolean): void {
    const add = (group: SetupRow | undefined): void => {
        const id = group?.text('Id');
        if (!group || id === undefined || ids.has(id) || (!isOwn && group.value('DoesIncludeBosses') === false)) {
            return;
        }
        ids.add(id);
        addParents(id);
    };
    const addParents = (member: string): void => {
        for (const membership of tables.rows('GroupMember', 'UserOrGroupId', member)) {
            add(tables.row('Group', membership.value('GroupId')));
        }
    };
    addParents(userId);
    const user = tables.row('User', userId);
    if ((user?.text('UserType') ?? 'Standard') === 'Standard') {
        tables.rows('Group', 'Type', 'Organization').forEach(add);
    }
    const role = user?.text('UserRoleId');
    for (const [at, isSame] of role === undefined ? [] : rolesUpwards(tables, role)) {
        for (const group of tables.rows('Group', 'RelatedId', at)) {
            const type = group.text('Type') ?? '';
            if (type.startsWith('RoleAndSubordinates') || (isSame && type === 'Role')) {
                add(group);
            }
        }
    }
}

/** A role and those above it. */
function rolesUpwards(tables: SetupTables, role: string): readonly (readonly [string, boolean])[] {
    const found: [string, boolean][] = [];
    const seen = new Set<string>();
    for (let at: string | undefined = role; at !== undefined && !seen.has(at);) {
        seen.add(at);
        found.push([at, at === role]);
        at = tables.row('UserRole', at)?.text('ParentRoleId');
    }
    return found;
}
