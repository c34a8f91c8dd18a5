/** `Database.DuplicateError`: a record that a duplicate rule refused (Apex Reference Guide, "DuplicateError Class"). */
import type { PlatformObject } from '../../language/platformObject.js';
import type { LibraryType } from '../registry.js';
import { DatabaseError } from './databaseError.js';
import { getters } from './getters.js';

export class DuplicateError extends DatabaseError {
    override readonly apexType = 'Database.DuplicateError';

    /** @param result `Datacloud.DuplicateResult` */
    constructor(
        message: string,
        readonly result: PlatformObject
    ) {
        super(message, [], 'DUPLICATES_DETECTED');
    }
}

export const duplicateErrorLibrary = (): readonly LibraryType[] => [
    {
        name: 'Database.DuplicateError',
        prototype: DuplicateError.prototype,
        ...getters<DuplicateError>({ getDuplicateResult: (self) => self.result })
    }
];
