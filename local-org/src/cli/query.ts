/** `local-org query`: SOQL to a table, JSON or CSV. */
import { accessHint, userOf, userOption } from './asUser.js';
import type { Command, OptionValues } from './command.js';
import { readInput } from './input.js';
import { orgOptions, say, withWorkspace } from './orgOptions.js';
import { csvText } from './queryCsv.js';
import { columnsOf, type QueryColumn } from './queryColumns.js';
import { jsonText } from './queryJson.js';
import { tableText } from './queryTable.js';
import { UsageError } from './usageError.js';
import { ListValue } from '../language/collections.js';
import { ApexException } from '../language/exceptions.js';
import { bindsByName } from '../database/query/binds.js';
import type { Workspace } from '../org/workspace.js';
import { RecordValue } from '../schema/record.js';

export const query: Command = {
    name: 'query',
    summary: 'runs a SOQL query and shows its rows',
    options: {
        ...orgOptions,
        ...userOption,
        soql: { type: 'string', value: '<query>', help: 'the query; default: standard input' },
        file: { type: 'string', value: '<file>', help: 'file with the query' },
        json: { type: 'boolean', help: "write JSON as the platform's REST API does" },
        csv: { type: 'boolean', help: 'write CSV' }
    },
    run(values) {
        const text = queryOption(values);
        const format = formatOption(values);
        return withWorkspace(values, (workspace) => {
            const userId = userOf(workspace, values);
            let result: QueryResult;
            try {
                result = runQuery(workspace, text, userId);
            } catch (thrown) {
                const { type, message } = workspace.machine.describe(thrown);
                if (type === 'INTERNAL') {
                    throw thrown;
                }
                const hint = userId === undefined ? [] : [accessHint(workspace, userId)];
                say([`${type}: ${message.trim()}`, ...(isRefusal(thrown) ? hint : [])]);
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

/** Whether a query was refused for what the user may not read. */
function isRefusal(thrown: unknown): boolean {
    const details = thrown instanceof ApexException ? thrown.details : undefined;
    return typeof details === 'object' && details !== null && 'inaccessibleFields' in details;
}

/**
 * @param userId who asks, in user mode; undefined: nobody in particular, in system mode
 * @throws QueryException and whatever else a query may raise
 */
export function runQuery(workspace: Workspace, text: string, userId?: string): QueryResult {
    const { queries } = workspace.session;
    const ask = (): QueryResult => {
        const tree = queries.parse(text.trim());
        const result = queries.run(
            tree,
            bindsByName(() => undefined),
            { access: userId === undefined ? 'system' : 'user' }
        );
        if (!(result instanceof ListValue)) {
            return { rows: result, columns: [] };
        }
        const rows = result.items.filter((item) => item instanceof RecordValue);
        return { rows, columns: columnsOf(tree, rows) };
    };
    return workspace.transact('ANONYMOUS', ask, userId);
}
