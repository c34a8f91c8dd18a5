/** The options that every command on a project takes, and what they mean. */
import type { Option, OptionValues } from './command.js';
import { UsageError } from './usageError.js';
import type { ProgramOptions } from '../compiler/program.js';

export const projectOptions = {
    project: { type: 'string', value: '<dir>', help: 'folder of the Salesforce DX project; default: this folder' },
    namespace: { type: 'string', value: '<ns>', help: "namespace to compile under; default: the project's own" },
    cache: { type: 'string', value: '<dir>', help: 'where results of compilation are kept; default: a cache folder' },
    'no-cache': { type: 'boolean', help: 'compile everything anew and keep nothing' }
} satisfies Record<string, Option>;

/** @throws UsageError for a namespace that the platform would refuse. */
export function programOptions(values: OptionValues): ProgramOptions {
    const namespace = values.text('namespace');
    // Salesforce Help, "Register a Namespace": letters, digits, single underscores, begins with a letter, 15 characters at most
    if (namespace !== undefined && !/^(?=.{1,15}$)[a-z](?:_?[a-z0-9])*$/i.test(namespace)) {
        throw new UsageError(
            `'${namespace}' is no namespace.`,
            'Give up to 15 letters, digits and single underscores that begin with a letter.'
        );
    }
    return {
        directory: values.text('project') ?? '.',
        namespace,
        cache: values.flag('no-cache') ? 'none' : { directory: values.text('cache') }
    };
}
