/** Global search: SOSL over the objects of the app and of the project, grouped by object. */
import { bindsByName } from '../../database/query/binds.js';
import { ListValue } from '../../language/collections.js';
import { accessOf } from '../../schema/access.js';
import { elements, texts as textsIn } from '../../schema/metadata/xml.js';
import type { ObjectSchema } from '../../schema/model.js';
import { isCustomName } from '../../schema/names.js';
import { RecordValue } from '../../schema/record.js';
import { iconOfObject, tabsOf } from '../metadata/apps.js';
import { columnField, compactFields, nameField, sameObject } from '../metadata/layouts.js';
import type { UiContext } from './context.js';
import { columnsOf, displayPaths } from './lists.js';
import { readableObject } from './objectInfo.js';
import { selectList, uiRecord } from './records.js';
import { chosenApp } from './shell.js';
import type { Json } from './values.js';

export interface SearchRequest {
    readonly term: string;
    readonly app?: string | undefined;
    /** Only records of this object, and more of them. */
    readonly objectApiName?: string | undefined;
}

const SHOWN = 5;
const SHOWN_OF_ONE = 100;
const COLUMNS = 5;

/** Groups of records by object, those of the app's tabs first; none where the text holds too little to search for. */
export function globalSearch(context: UiContext, request: SearchRequest): Json {
    const find = searchText(request.term);
    if (find === undefined) {
        return { isTooShort: true, groups: [] };
    }
    const objects =
        request.objectApiName === undefined
            ? searched(context, request.app)
            : [readableObject(context, request.objectApiName)];
    const limit = request.objectApiName === undefined ? SHOWN : SHOWN_OF_ONE;
    const groups = objects.map((object) => ({ object, ...columnsFor(context, object) }));
    const returning = groups.map(
        ({ object, paths }) => `${object.name}(${selectList(context, object, paths)} LIMIT ${limit + 1})`
    );
    const lists = search(context, `FIND {${find}} IN ALL FIELDS RETURNING ${returning.join(', ')}`);
    return {
        isTooShort: false,
        groups: groups.flatMap(({ object, columns, paths }, at) => {
            const records = lists[at] ?? [];
            return records.length === 0
                ? []
                : [
                      {
                          objectApiName: object.name,
                          label: context.texts.pluralLabel(object),
                          icon: iconOfObject(context.files, context.schema, object),
                          columns,
                          records: records
                              .slice(0, limit)
                              .map((record) => uiRecord(context, record, paths)) as unknown as Json,
                          hasMore: records.length > limit
                      }
                  ];
        })
    };
}

/**
 * Every word may go on, as what people type in the search box may; what would have a meaning in SOSL is taken out.
 *
 * @returns undefined when fewer than two letters remain, which SOSL refuses
 */
export function searchText(term: string): string | undefined {
    const words = term.match(/[\p{L}\p{N}]+/gu) ?? [];
    const letters = words.reduce((sum, word) => sum + Array.from(word).length, 0);
    // scripts without spaces between words have no beginnings of words to look for
    const patterns = words.map((word) =>
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(word) ? `*${word}*` : `${word}*`
    );
    return letters < 2 ? undefined : patterns.join(' AND ');
}

function searched(context: UiContext, app: string | undefined): readonly ObjectSchema[] {
    const { files, schema } = context;
    const inApp = tabsOf(files, schema, chosenApp(context, app)).tabs.flatMap(({ object }) => object ?? []);
    const custom = schema.objectNames().flatMap((name) => (isCustomName(name) ? (schema.object(name) ?? []) : []));
    const objects = [...new Set([...inApp, ...custom.filter(({ kind }) => kind === 'custom')])];
    return objects.filter((object) => nameField(object) !== undefined && accessOf(object, undefined, 'read'));
}

/** Columns of results: of the object's search layout ("SearchLayouts" in "CustomObject"), else those of its highlights. */
function columnsFor(
    context: UiContext,
    object: ObjectSchema
): { readonly columns: Json; readonly paths: readonly string[] } {
    const { files, schema } = context;
    const layout = searchColumns(context, object);
    const names = [
        ...new Set([
            nameField(object)?.name ?? 'Id',
            ...(layout.length > 0 ? layout : compactFields(files, schema, object))
        ])
    ].slice(0, COLUMNS);
    return { columns: columnsOf(context, object, names), paths: displayPaths(context, object, names) };
}

function searchColumns({ files, schema }: UiContext, object: ObjectSchema): readonly string[] {
    const file = files.all('object').find(({ name }) => sameObject(schema, name, object));
    const xml = file && files.read(file, 'CustomObject');
    const layout = xml && elements(xml, 'searchLayouts')[0];
    const columns = layout ? textsIn(layout, 'searchResultsAdditionalFields') : [];
    return columns.flatMap((column) => columnField(schema, object, column)?.name ?? []);
}

function search({ workspace }: UiContext, sosl: string): readonly (readonly RecordValue[])[] {
    const { searches } = workspace.session;
    const found = searches.run(
        sosl,
        bindsByName(() => undefined),
        'user'
    );
    return found.items.map((list) =>
        list instanceof ListValue ? list.items.filter((item) => item instanceof RecordValue) : []
    );
}
