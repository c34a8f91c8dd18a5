/** `--user`: who a command works as. */
import type { Option, OptionValues } from './command.js';
import { UsageError } from './usageError.js';
import { idSuffix } from '../schema/ids.js';
import type { Workspace } from '../org/workspace.js';
import { SetupTables, type SetupRow } from '../database/access/rights.js';

export const userOption = {
    user: {
        type: 'string',
        value: '<user>',
        help: "user name, alias or id of a user of the org, with whose permissions and records it works; default: the org's administrator"
    }
} satisfies Record<string, Option>;

/** Shown of the users that there are. */
const USERS_SHOWN = 10;

/**
 * The id of the user that the options name.
 *
 * @returns undefined when they name none
 * @throws UsageError when there is no such user, several, or an inactive one
 */
export function userOf(workspace: Workspace, values: OptionValues): string | undefined {
    const wanted = values.text('user');
    if (wanted === undefined) {
        return undefined;
    }
    const users = usersOf(workspace);
    const found = ['Id', 'Username', 'Alias']
        .map((field) => users.filter((user) => isCalled(user, field, wanted)))
        .find((some) => some.length > 0);
    const [user, other] = found ?? [];
    if (!user) {
        throw new UsageError(`The org has no user '${wanted}'.`, `Users: ${names(users)}.`);
    }
    if (other) {
        throw new UsageError(
            `Several users are called '${wanted}': ${names(found ?? [])}.`,
            'Give --user the user name or the id of one of them.'
        );
    }
    if (user.value('IsActive') === false) {
        throw new UsageError(
            `The user ${nameOf(user)} is not active.`,
            'Activate the user (IsActive), or give --user another one.'
        );
    }
    return user.text('Id');
}

/** What to do when a user may not do something, said once the command has said what it is. */
export function accessHint({ session }: Workspace, userId: string): string {
    const rights = session.security.rightsOf(userId);
    return `The command worked as a user with the profile '${rights.profile}': assign a permission set that grants the access, or leave out --user.`;
}

function usersOf({ program, org }: Workspace): readonly SetupRow[] {
    const tables = new SetupTables(program.schema, org.store);
    return tables.all('User');
}

function isCalled(user: SetupRow, field: string, wanted: string): boolean {
    const value = user.text(field);
    if (field === 'Id') {
        return value === wanted || (wanted.length === 15 && value === wanted + idSuffix(wanted));
    }
    return value?.toLowerCase() === wanted.toLowerCase();
}

function nameOf(user: SetupRow): string {
    return user.text('Username') ?? user.text('Id') ?? '';
}

function names(users: readonly SetupRow[]): string {
    const shown = users.slice(0, USERS_SHOWN).map(nameOf).join(', ');
    const more = users.length - USERS_SHOWN;
    return more > 0 ? `${shown} and ${more} more` : shown;
}
