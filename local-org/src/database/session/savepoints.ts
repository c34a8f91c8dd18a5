/** Savepoints ("Transaction Control", Apex Developer Guide). */
import { nullPointer, platformException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Transaction } from '../../language/runtime.js';
import type { LibraryType, NativeFunction } from '../../library/registry.js';
import type { Engine } from '../dml/engine.js';
import { countUp } from '../dml/governor.js';
import type { Mark } from '../store/undoLog.js';

class SavepointValue extends PlatformObject {
    readonly apexType = 'Savepoint';

    constructor(readonly mark: Mark) {
        super();
    }
}

/** The savepoints of a transaction that are valid, oldest first. */
const valid = new WeakMap<Transaction, SavepointValue[]>();

function savepoints(engine: Engine): SavepointValue[] {
    const transaction = engine.transaction();
    let list = valid.get(transaction);
    if (!list) {
        valid.set(transaction, (list = []));
    }
    return list;
}

/** Ends all savepoints after one, and if wanted the one itself. */
function cutAfter(engine: Engine, savepoint: SavepointValue | null, isOwnKept: boolean): SavepointValue {
    if (savepoint === null) {
        throw nullPointer();
    }
    const list = savepoints(engine);
    const place = list.indexOf(savepoint);
    if (place < 0) {
        // the guide: a later savepoint is invalid after a rollback, using it gives a run-time error
        throw platformException('TypeException', 'Savepoint is no longer valid');
    }
    list.length = isOwnKept ? place + 1 : place;
    return savepoint;
}

/** Setting a savepoint and rolling back to one count as DML statements. */
export function savepointMethods(engine: Engine): Record<string, NativeFunction> {
    return {
        'setSavepoint()': () => {
            countUp(engine.transaction(), 'DmlStatements');
            const savepoint = new SavepointValue(engine.store.mark());
            savepoints(engine).push(savepoint);
            return savepoint;
        },
        'rollback(Savepoint)': (savepoint: SavepointValue | null) => {
            const { mark } = cutAfter(engine, savepoint, true);
            countUp(engine.transaction(), 'DmlStatements');
            engine.store.rollbackTo(mark);
        },
        'releaseSavepoint(Savepoint)': (savepoint: SavepointValue | null) => {
            cutAfter(engine, savepoint, false);
        }
    };
}

export function savepointTypes(): readonly LibraryType[] {
    return [{ name: 'Savepoint', prototype: SavepointValue.prototype }];
}
