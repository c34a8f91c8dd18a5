/** The library modules that need a database. */
import type { LibraryModule } from '../../library/registry.js';
import type { Engine } from '../dml/engine.js';
import type { Formulas } from '../dml/formulas.js';
import type { QueryEngine } from '../query/engine.js';
import { approvalLibrary } from './approvalMethods.js';
import { settingsLibrary } from './customSettings.js';
import { dmlMethods } from './databaseMethods.js';
import { queryMethods, queryTypes } from './databaseQueries.js';
import { duplicateLibrary } from './duplicateMethods.js';
import { formulaLibrary } from './formulaMethods.js';
import { savepointMethods, savepointTypes } from './savepoints.js';
import type { Searches } from './search.js';
import { searchLibrary } from './searchMethods.js';
import { testDataLibrary } from './testData.js';

export function databaseLibraries(
    engine: Engine,
    queries: QueryEngine,
    formulas: Formulas,
    searches: Searches
): readonly LibraryModule[] {
    return [
        (runtime) => [
            {
                name: 'Database',
                statics: {
                    ...dmlMethods(engine),
                    ...queryMethods(engine, queries, runtime),
                    ...savepointMethods(engine)
                }
            },
            ...approvalLibrary(engine),
            ...duplicateLibrary(engine),
            ...queryTypes(engine, runtime),
            ...savepointTypes(),
            ...searchLibrary(engine, runtime, searches),
            ...settingsLibrary(engine),
            ...testDataLibrary(engine, runtime),
            ...formulaLibrary(engine.schema, runtime, () => formulas.surroundings())
        ]
    ];
}
