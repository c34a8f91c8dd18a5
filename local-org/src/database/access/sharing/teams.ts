/** Teams: access that rows of team members give ("OpportunityTeamMember", "AccountTeamMember", Object Reference). */
import { Unsupported } from '../../../language/unsupported.js';
import type { FieldSchema, ObjectSchema, Schema } from '../../../schema/model.js';
import type { Store, Table } from '../../store/store.js';
import { higher, LEVEL, levelNamed, type Level } from './levels.js';

export interface TeamAccess {
    readonly user: string;
    readonly level: Level;
}

export interface Teams {
    /** Members of the team of a record. @param id of the record */
    of(object: ObjectSchema, id: string): readonly TeamAccess[];
    /** Goes up when the teams of an object's records may have changed. */
    version(object: ObjectSchema): number;
    /** The best of what a record's team gives any of these users. */
    level(object: ObjectSchema, id: string, users: ReadonlySet<string>): Level;
}

interface TeamKind {
    readonly members: string;
    readonly parent: string;
    readonly level: string;
}

const KINDS: Readonly<Record<string, TeamKind | undefined>> = {
    Account: { members: 'AccountTeamMember', parent: 'AccountId', level: 'AccountAccessLevel' },
    Opportunity: { members: 'OpportunityTeamMember', parent: 'OpportunityId', level: 'OpportunityAccessLevel' }
};

/** What members of case teams get depends on their roles there. */
const UNSUPPORTED: Readonly<Record<string, string>> = { Case: 'CaseTeamMember' };

interface Team {
    readonly table: Table;
    readonly parent: FieldSchema;
    readonly level: string;
}

export function createTeams(schema: Schema, store: Store): Teams {
    const known = new Map<ObjectSchema, Team | undefined>();
    const teamOf = (object: ObjectSchema): Team | undefined => {
        if (!known.has(object)) {
            known.set(object, findTeam(schema, store, object));
        }
        return known.get(object);
    };
    const of = (object: ObjectSchema, id: string): readonly TeamAccess[] => {
        const team = teamOf(object);
        if (object.name in UNSUPPORTED) {
            refuseOthers(schema, store, object);
        }
        if (!team || team.table.size === 0) {
            return [];
        }
        return [...team.table.withValue(team.parent, id)].map((row) => ({
            user: textOf(team.table.value(row, 'UserId')),
            level: levelNamed(textOf(team.table.value(row, team.level)))
        }));
    };
    return {
        of,
        version: (object) => teamOf(object)?.table.version ?? 0,
        level: (object, id, users) =>
            of(object, id).reduce<Level>(
                (best, { user, level }) => (users.has(user) ? higher(best, level) : best),
                LEVEL.none
            )
    };
}

function findTeam(schema: Schema, store: Store, object: ObjectSchema): Team | undefined {
    const kind = KINDS[object.name];
    const members = kind && schema.object(kind.members);
    const parent = members && schema.field(members, kind.parent);
    return members && parent ? { table: store.table(members), parent, level: kind.level } : undefined;
}

function refuseOthers(schema: Schema, store: Store, { name }: ObjectSchema): void {
    const members = schema.object(UNSUPPORTED[name] ?? '');
    if (members && store.table(members).size > 0) {
        throw new Unsupported(`sharing with teams of ${name}`);
    }
}

function textOf(value: unknown): string {
    return typeof value === 'string' ? value : '';
}
