/** How database methods are run: the access level that they are given, or what the class that calls them implies. */
import type { AccessLevelValue } from '../../library/database/accessLevel.js';
import type { Access } from '../dml/access.js';

/** @param level null: as if none were given */
export function inMode<T>(
    access: Access,
    level: AccessLevelValue | null | undefined,
    run: (options: { readonly access: 'user' | 'system' }) => T
): T {
    const mode = level?.mode ?? access.defaultMode?.() ?? 'system';
    const set = level?.permissionSetId ?? null;
    return set === null || mode === 'system' || !access.withPermissionSet
        ? run({ access: mode })
        : access.withPermissionSet(set, () => run({ access: mode }));
}
