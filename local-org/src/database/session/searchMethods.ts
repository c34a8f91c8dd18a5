/** `Search` (Apex Reference Guide, "Search Class" and "Search Namespace"). */
import { ListValue } from '../../language/collections.js';
import type { CallerVariables } from '../../language/callerVariables.js';
import { nullPointer } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { AccessLevelValue } from '../../library/database/accessLevel.js';
import type { LibraryType } from '../../library/registry.js';
import type { RecordValue } from '../../schema/record.js';
import type { Engine } from '../dml/engine.js';
import { inMode } from './accessMode.js';
import { bindsOfCaller } from './callerBinds.js';
import type { Searches } from './search.js';

class SearchResultsValue extends PlatformObject {
    readonly apexType = 'Search.SearchResults';

    /** @param byObject lists of `Search.SearchResult`, by the name of the object in lower case */
    constructor(readonly byObject: ReadonlyMap<string, ListValue>) {
        super();
    }
}

class SearchResultValue extends PlatformObject {
    readonly apexType = 'Search.SearchResult';

    constructor(readonly record: RecordValue) {
        super();
    }
}

type Rest = readonly (AccessLevelValue | CallerVariables | null)[];

export function searchLibrary(engine: Engine, runtime: Runtime, searches: Searches): readonly LibraryType[] {
    const query = (text: string | null, ...rest: Rest): ListValue => {
        if (text === null) {
            throw nullPointer();
        }
        const level = rest.find((value) => value instanceof AccessLevelValue);
        const binds = bindsOfCaller(runtime, rest.at(-1));
        return inMode(engine.access, level, ({ access }) => searches.run(text, binds, access));
    };
    const find = (text: string | null, ...rest: Rest): SearchResultsValue => {
        const lists = query(text, ...rest).items as ListValue[];
        const names = searches.objects(text ?? '');
        return new SearchResultsValue(
            new Map(lists.map((list, at) => [(names[at] ?? '').toLowerCase(), results(list)]))
        );
    };
    return [
        {
            name: 'Search',
            statics: {
                'query(String)': query,
                'query(String,AccessLevel)': query,
                'find(String)': find,
                'find(String,AccessLevel)': find
            }
        },
        {
            name: 'Search.SearchResults',
            prototype: SearchResultsValue.prototype,
            methods: {
                'get(String)': (self: SearchResultsValue, object: string | null): ApexValue =>
                    self.byObject.get((object ?? '').toLowerCase()) ?? null
            }
        },
        {
            name: 'Search.SearchResult',
            prototype: SearchResultValue.prototype,
            methods: {
                'getSObject()': (self: SearchResultValue) => self.record,
                'getSnippet()': noSnippet,
                'getSnippet(String)': noSnippet
            }
        }
    ];
}

function results(list: ListValue): ListValue {
    return new ListValue(
        (list.items as RecordValue[]).map((record) => new SearchResultValue(record)),
        'List<Search.SearchResult>'
    );
}

/** There are snippets only WITH SNIPPET, which no search takes here. */
function noSnippet(): never {
    throw new Unsupported('Search.SearchResult.getSnippet');
}
