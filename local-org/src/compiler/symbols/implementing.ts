import type { MethodSymbol } from '../symbols.js';
import type { Type } from '../types.js';
import type { MethodView } from '../world.js';
import { isCollection } from '../types.js';

/**
 * Whether a method implements an interface's or abstract method: same parameter types. As on the platform, a list of a
 * concrete object stands in for a list of `SObject`: `Database.Batchable<SObject>` is commonly implemented by
 * `execute(Database.BatchableContext, List<Account>)`.
 *
 * @param wanted the open method, type arguments filled in
 * @param method of the same name
 * @param parameters the method's, type arguments filled in
 */
export function isImplementedBy(
    wanted: MethodView,
    method: MethodSymbol,
    parameters: readonly Type[] = method.parameters.map((parameter) => parameter.type)
): boolean {
    return (
        parameters.length === wanted.parameters.length &&
        parameters.every((type, at) => type === wanted.parameters[at] || isRecordList(type, wanted.parameters[at]))
    );
}

function isRecordList(type: Type, wanted: Type | undefined): boolean {
    return (
        wanted !== undefined &&
        isCollection(type, 'List') &&
        isCollection(wanted, 'List') &&
        type.arguments[0]?.kind === 'sobject' &&
        wanted.arguments[0]?.kind === 'sobject'
    );
}
