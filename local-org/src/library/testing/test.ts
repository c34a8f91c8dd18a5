/** `Test` (Apex Reference Guide, "Test Class"): what needs no database. */
import type { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { TypeValue } from '../../language/typeValue.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { limitOf } from '../system/limits.js';
import { addSpent, listenersOfStart, stopListeners, testState } from './testState.js';

export const testLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const setPage = (page: ApexValue): void => {
        testState(runtime).currentPage = page;
    };
    return [
        {
            name: 'Test',
            statics: {
                'isRunningTest()': () => runtime.transaction.isTest,
                'startTest()': () => {
                    start(runtime);
                },
                'stopTest()': () => {
                    stop(runtime);
                },
                'setMock(Type,Object)': (type: TypeValue | null, mock: ApexValue) => {
                    testState(runtime).mocks.set(notNull(type).type.name.toLowerCase(), notNull(mock));
                },
                'createStub(Type,StubProvider)': (type: TypeValue | null, provider: ApexValue) =>
                    runtime.stub(notNull(type).type, notNull(provider)),
                'setFixedSearchResults(List<String>)': (ids: ListValue | null) => {
                    testState(runtime).searchResults = notNull(ids).items.map(String);
                },
                'setCurrentPage(Object)': setPage,
                'setCurrentPageReference(Object)': setPage,
                // no page messages outlive a transaction here, and a test has but one
                'clearApexPageMessages()': () => {
                    testState(runtime).pageMessages.length = 0;
                }
            }
        }
    ];
};

/** Counters begin anew; a test may start once ("Using Limits, startTest, and stopTest", Apex Developer Guide). */
function start(runtime: Runtime): void {
    const state = testState(runtime);
    if (state.phase !== 'before') {
        throw runtime.exception('FinalException', 'Testing already started');
    }
    const { counters } = runtime.transaction;
    state.phase = 'started';
    state.outer = new Map(counters);
    counters.clear();
    state.leaveCpu = runtime.transaction.cpu?.enter(limitOf(runtime.transaction, 'CpuTime') ?? Infinity);
    listenersOfStart(runtime).forEach((listener) => {
        listener();
    });
}

/** Asynchronous jobs run, then the counters of the outer test go on. */
function stop(runtime: Runtime): void {
    const state = testState(runtime);
    if (state.phase !== 'started') {
        throw runtime.exception('FinalException', 'Testing not started');
    }
    state.phase = 'stopped';
    try {
        for (const listener of stopListeners(runtime)) {
            listener();
        }
    } finally {
        const { counters } = runtime.transaction;
        addSpent(state, counters);
        counters.clear();
        state.outer.forEach((count, name) => counters.set(name, count));
        state.leaveCpu?.();
    }
}
