/** The library of records and of the schema. */
import type { Runtime } from '../../language/runtime.js';
import type { LibraryType } from '../registry.js';
import { databaseErrorLibrary } from './databaseError.js';
import { duplicateErrorLibrary } from './duplicateError.js';
import { fieldDescribeLibrary } from './fieldDescribe.js';
import { fieldMapLibrary } from './fieldMaps.js';
import { objectDescribeLibrary } from './objectDescribe.js';
import { recordLibrary } from './record.js';
import { schemaLibrary } from './schemaStatics.js';
import { tokenLibrary } from './tokens.js';

export { describeHook } from './describeHook.js';

export const schemaLibraries = (runtime: Runtime): readonly LibraryType[] => [
    ...recordLibrary(runtime),
    ...tokenLibrary(runtime),
    ...objectDescribeLibrary(runtime),
    ...fieldDescribeLibrary(runtime),
    ...fieldMapLibrary(runtime),
    ...schemaLibrary(runtime),
    ...databaseErrorLibrary(runtime),
    ...duplicateErrorLibrary()
];
