/**
 * SOSL ("SOQL and SOSL Reference"). In tests a search finds the records of `Test.setFixedSearchResults`, to which the
 * conditions and limits of the search apply ("Adding SOSL Queries to Unit Tests", Apex Developer Guide); outside of tests it
 * finds what is in the rows. What of it a search puts first is our own choice: what fits by its name, then by age.
 */
import type { Located } from '../../compiler/ast.js';
import { parseSearch } from '../../compiler/parse/index.js';
import type { SoslQuery, SoslReturning, Value } from '../../compiler/soqlAst.js';
import type { SearchSpec } from '../../language/hooks.js';
import { ListValue } from '../../language/collections.js';
import { platformException } from '../../language/exceptions.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { testState } from '../../library/testing/testState.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { Engine } from '../dml/engine.js';
import { countUp } from '../dml/governor.js';
import { bindsByPosition, type BindNode, type BindSource } from '../query/binds.js';
import { queryError } from '../query/errors.js';
import type { QueryEngine } from '../query/engine.js';
import { parseSearchText, type SearchTest } from '../search/expression.js';
import { createSearchIndex } from '../search/index.js';
import { countOfBind, MOST_RECORDS, recordsOf } from '../search/returning.js';

export interface Searches {
    /** An inline search, its binds in the order of the text. */
    inline(spec: SearchSpec, binds: readonly ApexValue[]): ListValue;
    /**
     * Search text given at run time.
     *
     * @param lookUp the value of a variable by its name
     * @returns `List<List<SObject>>`, one list for each part of RETURNING
     */
    run(text: string, binds: BindSource, access: 'user' | 'system'): ListValue;
    /** The names of the objects that search text returns, in order. */
    objects(text: string): readonly string[];
}

/** What a search does nothing with: here no word is ever corrected. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['SPELL_CORRECTION', 'USER_MODE', 'SYSTEM_MODE']);

export function createSearches(engine: Engine, queries: QueryEngine, runtime: () => Runtime): Searches {
    const index = createSearchIndex();
    const trees = new Map<string, SoslQuery>();

    function parse(text: string): SoslQuery {
        let tree = trees.get(text);
        if (!tree) {
            const { unit, diagnostics } = parseSearch(text);
            const [problem] = diagnostics;
            if (!unit || problem) {
                throw platformException('QueryException', problem?.message ?? `unexpected token: '${text}'`);
            }
            trees.set(text, (tree = unit));
        }
        return tree;
    }

    /** @param count of all binds */
    function run(query: SoslQuery, binds: BindSource, count: number, access: 'user' | 'system'): ListValue {
        countUp(engine.transaction(), 'SoslQueries');
        refuse(query);
        const isBound = query.find === undefined;
        const test = parseSearchText(query.find ?? displayText(binds.value(0, firstBind(query))));
        let before = isBound ? 1 : 0;
        const lists = returningOf(query).map((part) => {
            const own = shifted(binds, before, part.bindCount);
            before += part.bindCount;
            return recordsOf(queries, part, found(query, part, test, access), own, { access, isUncounted: true });
        });
        return new ListValue(limited(lists, limitOf(query.limit, binds, count)), 'List<List<SObject>>');
    }

    /** Without RETURNING a search gives the ids of all that it finds, object by object. */
    function returningOf(query: SoslQuery): readonly SoslReturning[] {
        if (query.returning.length > 0) {
            return query.returning;
        }
        if (!runtime().transaction.isTest) {
            throw new Unsupported('SOSL without RETURNING');
        }
        const names = testState(runtime()).searchResults.flatMap((id) => engine.store.tableOf(id)?.object.name ?? []);
        return [...new Set(names)].flatMap((name) => parse(`FIND 'xx' RETURNING ${name}`).returning);
    }

    function found(
        query: SoslQuery,
        { object: name }: SoslReturning,
        test: SearchTest,
        access: 'user' | 'system'
    ): readonly string[] {
        const object = objectOf(name);
        if (runtime().transaction.isTest) {
            const table = engine.store.table(object);
            return testState(runtime()).searchResults.filter((id) => table.live(id) !== undefined);
        }
        return index.find(
            engine.store.table(object),
            query.group,
            test,
            (field) => access === 'system' || engine.access.canUseField(object, field, 'read')
        );
    }

    function objectOf(name: string): ObjectSchema {
        const object = engine.schema.object(name);
        if (!object) {
            throw queryError('soql-unknown-object', name);
        }
        return object;
    }

    return {
        inline: ({ query, access }, binds) => run(query, bindsByPosition(binds), binds.length, access),
        run(text, binds, access) {
            const query = parse(text);
            return run(query, binds, query.binds.length, access);
        },
        objects: (text) => parse(text).returning.map(({ object }) => objectOf(object).name)
    };
}

/** The bind of FIND. Inline searches have none in their tree: there its place says which it is. */
function firstBind({ binds, line, column }: Partial<SoslQuery> & Located): BindNode {
    const expression = binds?.[0] ?? { kind: 'Name', name: 'search', line, column };
    return { kind: 'Bind', expression, line, column };
}

function refuse(query: SoslQuery): void {
    const clause = query.with.find(({ name }) => !WITHOUT_EFFECT.has(name));
    if (clause) {
        throw new Unsupported(`SOSL WITH ${clause.text}`);
    }
    if (query.update !== undefined) {
        throw new Unsupported(`SOSL UPDATE ${query.update}`);
    }
    const listView = query.returning.find((part) => part.listView !== undefined)?.listView;
    if (listView !== undefined) {
        throw new Unsupported(`SOSL USING ListView = ${listView}`);
    }
}

/** The binds of one part; negative positions count from its end. */
function shifted(binds: BindSource, before: number, count: number): BindSource {
    return { value: (position, node) => binds.value(before + (position < 0 ? count + position : position), node) };
}

/** LIMIT of the whole search, whose bind is the last one. */
function limitOf(value: Value | undefined, binds: BindSource, count: number): number {
    const limit =
        value?.kind === 'Number'
            ? Number(value.text)
            : value?.kind === 'Bind'
              ? countOfBind(binds.value(count - 1, value))
              : MOST_RECORDS;
    return Math.min(limit, MOST_RECORDS);
}

/** The limit of a search is shared out evenly; what one list leaves goes to the others ("LIMIT", SOQL and SOSL Reference). */
function limited(lists: readonly ListValue[], limit: number): ListValue[] {
    const taken = lists.map(() => 0);
    let left = limit;
    for (let isGiving = true; isGiving && left > 0;) {
        isGiving = false;
        lists.forEach((list, at) => {
            if (left > 0 && (taken[at] ?? 0) < list.items.length) {
                taken[at] = (taken[at] ?? 0) + 1;
                left--;
                isGiving = true;
            }
        });
    }
    return lists.map((list, at) => new ListValue(list.items.slice(0, taken[at]), list.type));
}
