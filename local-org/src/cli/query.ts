/** `local-org query`: SOQL to a table, JSON or CSV. */
import type { Command, OptionValues } from './command.js';
import { readInput } from './input.js';
import { orgOptions, say, withWorkspace } from './orgOptions.js';
import { csvText } from './queryCsv.js';
import { columnsOf, type QueryColumn } from './queryColumns.js';
import { jsonText } from './queryJson.js';
import { tableText } from './queryTable.js';
import { UsageError } from './usageError.js';
import { ListValue } from '../language/collections.js';
import { bindsByName } from '../database/query/binds.js';
import type { Workspace } from '../org/workspace.js';
import { RecordValue } from '../schema/record.js';

export const query: Command = {
    name: 'query',
    summary: 'runs a SOQL query and shows its rows',
    options: {
        ...orgOptions,
        soql: { type: 'string', value: '<query>', help: 'the query; default: standard input' },
        file: { type: 'string', value: '<file>', help: 'file with the query' },
        json: { type: 'boolean', help: "write JSON as the platform's REST API does" },
        csv: { type: 'boolean', help: 'write CSV' }
    },
    run(values) {
        const text = queryOption(values);
        const format = formatOption(values);
        return withWorkspace(values, (workspace) => {
            let result: QueryResult;
            try {
                result = runQuery(workspace, text);
            } catch (thrown) {
                const { type, message } = workspace.machine.describe(thrown);
                if (type === 'INTERNAL') {
                    throw thrown;
                }
                say([`${type}: ${message.trim()}`]);
                return 1;
            }
            process.stdout.write(format(result));
            return 0;
        });
    }
};

export interface QueryResult {
    /** The number for `SELECT COUNT()`. */
    readonly rows: readonly RecordValue[] | number;
    readonly columns: readonly QueryColumn[];
}

function queryOption(values: OptionValues): string {
    const soql = values.text('soql');
    const file = values.text('file');
    if (soql !== undefined && file !== undefined) {
        throw new UsageError('There are two queries.', 'Give --soql or --file, not both.');
    }
    return soql ?? readInput(file, 'query', '--soql or --file');
}

function formatOption(values: OptionValues): (result: QueryResult) => string {
    if (values.flag('json') && values.flag('csv')) {
        throw new UsageError('A result has one format.', 'Give --json or --csv, not both.');
    }
    return values.flag('json') ? jsonText : values.flag('csv') ? csvText : tableText;
}

/** @throws QueryException and whatever else a query may raise */
export function runQuery(workspace: Workspace, text: string): QueryResult {
    const { queries } = workspace.session;
    return workspace.transact('ANONYMOUS', () => {
        const tree = queries.parse(text.trim());
        const result = queries.run(
            tree,
            bindsByName(() => undefined),
            { access: 'system' }
        );
        if (!(result instanceof ListValue)) {
            return { rows: result, columns: [] };
        }
        const rows = result.items.filter((item) => item instanceof RecordValue);
        return { rows, columns: columnsOf(tree, rows) };
    });
}
