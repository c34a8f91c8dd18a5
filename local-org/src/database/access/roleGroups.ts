/** The groups that come with each role ("Group", Object Reference: types Role and RoleAndSubordinates). */
import type { ApexValue } from '../../language/values.js';

const TYPES = ['Role', 'RoleAndSubordinates'] as const;

/** Rows of Group for a role. They have no name of their own. */
export function roleGroups(role: string, developerName: ApexValue): readonly Record<string, ApexValue>[] {
    return TYPES.map((Type) => ({ RelatedId: role, Type, DeveloperName: developerName, DoesIncludeBosses: true }));
}
