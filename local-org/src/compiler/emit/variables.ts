/**
 * What query text that is given at run time may name behind a colon: the variables of the caller ("Dynamic SOQL", Apex
 * Developer Guide). The call gets them as one more argument, a `CallerVariables`.
 */
import type { FunctionContext } from './functionContext.js';
import { quote } from './names.js';

const QUERIES = /^(?:query|countQuery|getQueryLocator|getCursor|getPaginationCursor)\(String[,)]/;

const SEARCHES = /^(?:query|find)\(String[,)]/;

/** @param owner the class of the method, as in the catalogue */
export function takesVariables(owner: string, key: string): boolean {
    return (owner === 'Database' && QUERIES.test(key)) || (owner === 'Search' && SEARCHES.test(key));
}

/** Locals are read when a query names them; one that is out of scope there is `undefined`. */
export function variablesText(ctx: FunctionContext): string {
    const locals = ctx
        .locals()
        .map(([name, text]) => `[${quote(name)}, () => typeof ${text} === 'undefined' ? undefined : ${text}]`);
    const owner = ctx.owner ? quote(ctx.owner.qualifiedName) : 'undefined';
    return `{ locals: [${locals.join(', ')}], self: this, owner: ${owner} }`;
}
