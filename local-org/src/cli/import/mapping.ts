/** Which column goes into which field. */
import { readInput } from '../input.js';
import { UsageError } from '../usageError.js';

/** Fields by column, both as written; '' for a column that is left out. */
export type Mapping = ReadonlyMap<string, string>;

/**
 * @param pairs `Column=Field`
 * @param file lines of the same form, as the platform's Data Loader saves them: `#` begins a comment, blanks in a column's name
 *   may have a backslash before them
 * @throws UsageError for a line that is none
 */
export function readMapping(pairs: readonly string[], file: string | undefined): Mapping {
    const mapping = new Map<string, string>();
    const lines = file === undefined ? [] : readInput(file, 'mapping', '--mapping').split('\n');
    lines.forEach((line, at) => {
        if (!/^\s*(?:[#!].*)?$/.test(line)) {
            addPair(mapping, line, `${String(file)}, line ${at + 1}`);
        }
    });
    pairs.forEach((pair) => addPair(mapping, pair, '--map'));
    return mapping;
}

function addPair(mapping: Map<string, string>, pair: string, place: string): void {
    const [, column, field] = /^((?:\\.|[^\\=])+)=(.*)$/.exec(pair) ?? [];
    if (column === undefined || field === undefined) {
        throw new UsageError(
            `${place}: '${pair}' maps nothing.`,
            'Write the name of a column, =, and a field: Company=Name.'
        );
    }
    mapping.set(column.replace(/\\(.)/g, '$1').trim(), field.trim());
}
