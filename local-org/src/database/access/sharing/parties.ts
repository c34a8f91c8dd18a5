/** Who is meant by the parties of sharing rules: public groups, queues, roles, everybody ("SharedTo", Metadata API Developer Guide). */
import { Unsupported } from '../../../language/unsupported.js';
import type { SetupRow, SetupTables } from '../rights.js';
import { rolesBelow } from './principals.js';
import type { Party } from './ruleXml.js';

/** Types of Group that stand for a role with those below it. */
const BELOW = ['RoleAndSubordinates', 'RoleAndSubordinatesInternal'] as const;

/**
 * The id of the group row that stands for a party: what share rows of the rule name.
 *
 * @returns undefined when there is no such group or role
 * @throws Unsupported for managers, territories and users of portals
 */
export function groupOf(tables: SetupTables, { kind, name }: Party): string | undefined {
    switch (kind) {
        case 'group':
            return named(tables, 'Regular', name);
        case 'queue':
            return named(tables, 'Queue', name);
        case 'role':
            return ofRole(tables, ['Role'], name);
        case 'roleAndSubordinates':
        case 'roleAndSubordinatesInternal':
            return ofRole(tables, BELOW, name);
        case 'allInternalUsers':
            return tables.rows('Group', 'Type', 'Organization')[0]?.text('Id');
        default:
            throw new Unsupported(`sharing rules for ${kind}`);
    }
}

function named(tables: SetupTables, type: string, name: string): string | undefined {
    return tables
        .rows('Group', 'DeveloperName', name)
        .find((row) => row.text('Type') === type)
        ?.text('Id');
}

function ofRole(tables: SetupTables, types: readonly string[], name: string): string | undefined {
    const role = tables.rows('UserRole', 'DeveloperName', name)[0]?.text('Id');
    return role === undefined
        ? undefined
        : tables
              .rows('Group', 'RelatedId', role)
              .find((row) => types.includes(row.text('Type') ?? ''))
              ?.text('Id');
}

/** Ids of the owners that belong to a group: users, and the queue itself. Groups may hold groups. */
export function ownersIn(tables: SetupTables, group: string): ReadonlySet<string> {
    const owners = new Set<string>();
    const seen = new Set<string>();
    const addUsers = (rows: readonly SetupRow[]): void => {
        rows.forEach((row) => owners.add(row.text('Id') ?? ''));
    };
    const addGroup = (id: string): void => {
        const row = seen.has(id) ? undefined : tables.row('Group', id);
        seen.add(id);
        const role = row?.text('RelatedId');
        const type = row?.text('Type');
        switch (type) {
            case undefined:
                return;
            case 'Organization':
                addUsers(tables.rows('User', 'UserType', 'Standard'));
                return;
            case 'Role':
            case 'RoleAndSubordinates':
            case 'RoleAndSubordinatesInternal':
                if (role !== undefined) {
                    const below = type === 'Role' ? [] : [...rolesBelow(tables, role)];
                    [role, ...below].forEach((each) => addUsers(tables.rows('User', 'UserRoleId', each)));
                }
                return;
            case 'Queue':
                // a rule on a queue shares what the queue owns
                owners.add(id);
                return;
            default:
                addMembers(id);
        }
    };
    const addMembers = (id: string): void => {
        for (const membership of tables.rows('GroupMember', 'GroupId', id)) {
            const member = membership.text('UserOrGroupId') ?? '';
            if (member.startsWith('00G')) {
                addGroup(member);
            } else {
                owners.add(member);
            }
        }
    };
    addGroup(group);
    return owners;
}
