/** Access to one record; each level includes those before. `all` is what an owner has: delete, transfer, share. */
export const LEVEL = { none: 0, read: 1, edit: 2, all: 3 } as const;
export type Level = (typeof LEVEL)[keyof typeof LEVEL];

const BY_NAME: Readonly<Record<string, Level>> = LEVEL;

/** @param name of the platform, in any case: `Read`; anything unknown is no access */
export function levelNamed(name: string | undefined): Level {
    return BY_NAME[name?.toLowerCase() ?? ''] ?? LEVEL.none;
}

/** The platform's name: `Read`. */
export function levelName(level: Level): string {
    return ['None', 'Read', 'Edit', 'All'][level] ?? 'None';
}

export function higher(left: Level, right: Level): Level {
    return left > right ? left : right;
}

export function lower(left: Level, right: Level): Level {
    return left < right ? left : right;
}
