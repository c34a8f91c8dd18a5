/** `local-org import`: rows of a CSV file into an org, through triggers and all. */
import { accessHint, userOf, userOption } from './asUser.js';
import { notRunLines } from '../platform/notRun.js';
import type { Command, OptionValues } from './command.js';
import { decoderFor, type CsvFile } from './import/csvFile.js';
import { importFile, survey, type Totals } from './import/importFile.js';
import { readMapping } from './import/mapping.js';
import { resultPath } from './import/resultFile.js';
import type { Operation } from './import/targets.js';
import { runDueJobs } from './jobRun.js';
import { orgOptions, say, withWorkspace } from './orgOptions.js';
import { UsageError } from './usageError.js';

const OPERATIONS: readonly Operation[] = ['insert', 'update', 'upsert'];

export const importCommand: Command = {
    name: 'import',
    summary: 'imports a CSV file into an org; triggers run, and each row has its result in a file beside',
    options: {
        ...orgOptions,
        ...userOption,
        file: {
            type: 'string',
            value: '<file>',
            help: 'the CSV file; its first row names fields, or columns that are mapped'
        },
        object: { type: 'string', value: '<name>', help: 'API name of the object' },
        operation: { type: 'string', value: '<name>', help: `${OPERATIONS.join(', ')}; default: insert` },
        'external-id': { type: 'string', value: '<field>', help: 'upsert: the field by which records are found' },
        map: {
            type: 'string',
            value: '<column=field>',
            multiple: true,
            help: 'field of a column, or Parent.ExternalId__c; nothing behind = leaves the column out; may be repeated'
        },
        mapping: { type: 'string', value: '<file>', help: 'file with such a pair on each line' },
        results: { type: 'string', value: '<file>', help: 'where results go; default: <file>.results.csv' },
        delimiter: {
            type: 'string',
            value: '<character>',
            help: 'what separates values; default: a comma; tab for tabs'
        },
        encoding: {
            type: 'string',
            value: '<name>',
            help: 'encoding of the file: windows-1252, utf-16le; default: utf-8'
        }
    },
    async run(values) {
        const file = fileOption(values);
        const operation = operationOption(values);
        const object = needed(values, 'object', 'Account');
        const mapping = readMapping(values.texts('map'), values.text('mapping'));
        const surveyed = await survey(file);
        return withWorkspace(values, async (workspace) => {
            say(notRunLines(workspace.program.project));
            const userId = userOf(workspace, values);
            const results = values.text('results') ?? resultPath(file.path);
            const request = {
                file,
                object,
                operation,
                externalId: values.text('external-id'),
                mapping,
                results,
                userId
            };
            const totals = await importFile(workspace, request, surveyed);
            process.stdout.write(`${summary(totals)}\nResults of all rows: ${results}\n`);
            if (userId !== undefined && totals.failed > 0) {
                say([accessHint(workspace, userId)]);
            }
            runDueJobs(workspace);
            return totals.failed > 0 ? 1 : 0;
        });
    }
};

function needed(values: OptionValues, name: string, example: string): string {
    const value = values.text(name);
    if (value === undefined) {
        throw new UsageError(`--${name} is missing.`, `Give it: --${name} ${example}.`);
    }
    return value;
}

function operationOption(values: OptionValues): Operation {
    const name = values.text('operation') ?? 'insert';
    const operation = OPERATIONS.find((each) => each === name);
    if (!operation) {
        throw new UsageError(`There is no operation '${name}'.`, `Operations: ${OPERATIONS.join(', ')}.`);
    }
    return operation;
}

function fileOption(values: OptionValues): CsvFile {
    const encoding = values.text('encoding') ?? 'utf-8';
    if (!decoderFor(encoding)) {
        throw new UsageError(`There is no encoding '${encoding}'.`, 'Encodings: utf-8, windows-1252, utf-16le, ...');
    }
    const delimiter = values.text('delimiter') ?? ',';
    if (delimiter !== 'tab' && (delimiter.length !== 1 || /["\r\n]/.test(delimiter))) {
        throw new UsageError(`'${delimiter}' separates nothing.`, 'Give --delimiter one character, or tab.');
    }
    return {
        path: needed(values, 'file', 'accounts.csv'),
        encoding,
        delimiter: delimiter === 'tab' ? '\t' : delimiter
    };
}

function summary({ created, updated, failed }: Totals): string {
    return `${created + updated + failed} rows: ${created} created, ${updated} updated, ${failed} failed.`;
}
