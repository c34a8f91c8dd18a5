/** Users, groups, permission sets (Object Reference). */
import type { DmlRow, Values } from '../rows.js';
import { roleGroups } from '../../access/roleGroups.js';
import { rowError } from '../errors.js';
import type { DatabaseError } from '../../../library/schema/databaseError.js';
import type { Behaviour, BehaviourContext } from './behaviour.js';

function defaultUser(values: Values): void {
    values.IsActive ??= true;
    values.UserType ??= 'Standard';
    if (typeof values.Username === 'string') {
        values.CommunityNickname ??= `User${values.Username}`.slice(0, 40);
    }
}

/** A user name is the form of an address, and one of its kind in all orgs. */
function checkUser({ id, values }: DmlRow, { surroundings }: BehaviourContext): readonly DatabaseError[] {
    const { Username: name } = values;
    const user = surroundings.schema.object('User');
    const field = user?.fields.get('username');
    if (typeof name !== 'string' || !user || !field) {
        return [];
    }
    if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(name)) {
        const text = 'Username must be in the form of an email address (for example: john@acme.com)';
        return [rowError('INVALID_EMAIL_ADDRESS', text, ['Username'])];
    }
    const table = surroundings.store.table(user);
    const other = [...table.withValue(field, name)].find((row) => table.value(row, 'Id') !== id);
    const text =
        'Duplicate Username. The username already exists in this or another Salesforce organization. ' +
        'Usernames must be unique across all Salesforce organizations. To resolve, use a different username ' +
        "(it does not need to match the user's email address). ";
    return other ? [rowError('DUPLICATE_USERNAME', text, ['Username'])] : [];
}

/** Names of groups and queues are made of letters, digits and single underscores. */
function developerName(label: unknown): string {
    return String(label)
        .replace(/[^a-z0-9]+/gi, '_')
        .replace(/^_+|_+$/g, '');
}

export const setupBehaviours: Readonly<Record<string, Behaviour>> = {
    User: { derived: ['IsActive', 'UserType', 'CommunityNickname'], defaults: defaultUser, check: checkUser },
    Group: {
        derived: ['DeveloperName', 'Type'],
        defaults: (values) => {
            values.Type ??= 'Regular';
            values.DoesIncludeBosses ??= true;
            if (typeof values.Name === 'string') {
                values.DeveloperName ??= developerName(values.Name);
            }
        },
        derive: ({ values }) => {
            values.Name ??= values.DeveloperName ?? null;
        }
    },
    PermissionSet: {
        derived: ['Type', 'IsCustom'],
        defaults: (values) => {
            values.Type ??= 'Regular';
            values.IsCustom = true;
            values.IsOwnedByProfile ??= false;
        }
    },
    UserRole: {
        derived: ['DeveloperName'],
        defaults: (values) => {
            if (typeof values.Name === 'string') {
                values.DeveloperName ??= developerName(values.Name);
            }
        },
        stored: ({ id, values, before }, context) => {
            if (before === undefined && id !== null) {
                roleGroups(id, values.DeveloperName ?? null).forEach((group) => context.write('Group', group));
            }
        }
    }
};
