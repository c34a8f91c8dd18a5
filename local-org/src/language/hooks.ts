/** What the generated code asks of the parts of the engine around the language: schema values, database, triggers. */
import { Unsupported } from './unsupported.js';
import type { ApexValue } from './values.js';
import type { DmlOperation } from '../compiler/ast.js';
import type { SoqlQuery, SoslQuery } from '../compiler/soqlAst.js';

/** An inline query: its tree, in which binds stand by position, and how it is to be run. */
export interface QuerySpec {
    readonly query: SoqlQuery;
    /** API name; undefined when it is not known. */
    readonly object: string | undefined;
    readonly shape: 'rows' | 'count' | 'aggregate';
    readonly access: 'user' | 'system';
    readonly isAccessStated: boolean;
    /** Canonical name of the value's type: `List<Account>`, `Integer`. */
    readonly type: string;
    /** Whether the value only goes into a query locator. */
    readonly isLocator?: boolean;
}

/** An inline search; what `FIND` and the other clauses have behind colons stands in the binds. */
export interface SearchSpec {
    readonly query: SoslQuery;
    readonly access: 'user' | 'system';
}

/** A DML statement. */
export interface DmlSpec {
    readonly operation: DmlOperation;
    readonly access: 'user' | 'system';
    readonly isAccessStated: boolean;
    readonly externalId: string | undefined;
}

export interface MachineHooks {
    /** @param binds values of the binds in the order in which they occur in the tree */
    query(spec: QuerySpec, binds: readonly ApexValue[]): ApexValue;
    search(spec: SearchSpec, binds: readonly ApexValue[]): ApexValue;
    dml(spec: DmlSpec, value: ApexValue, merged: ApexValue): void;
    /** Begins `System.runAs`; the function that it returns ends it. */
    runAs(user: ApexValue): () => void;
    /** `Trigger.new` and the like. */
    trigger(name: string): ApexValue;
    describe(
        object: string,
        of: 'object' | 'field' | 'fields' | 'fieldSets' | 'fieldSet',
        member: string | undefined
    ): ApexValue;
}

/** How each hook is called in messages and in the list of what a unit uses. */
export const HOOK_NAMES: Readonly<Record<keyof MachineHooks, string>> = {
    query: 'SOQL',
    search: 'SOSL',
    dml: 'DML',
    runAs: 'System.runAs',
    trigger: 'Trigger context variables',
    describe: 'Schema describe'
};

function unsupported(hook: keyof MachineHooks): () => never {
    return () => {
        throw new Unsupported(HOOK_NAMES[hook]);
    };
}

/** The hooks of an engine that has the language only. */
export const noHooks: MachineHooks = {
    query: unsupported('query'),
    search: unsupported('search'),
    dml: unsupported('dml'),
    runAs: unsupported('runAs'),
    trigger: unsupported('trigger'),
    describe: unsupported('describe')
};

/** @returns the names of the hooks that are there */
export function namesOfHooks(hooks: Partial<MachineHooks>): ReadonlySet<string> {
    return new Set((Object.keys(hooks) as (keyof MachineHooks)[]).map((hook) => HOOK_NAMES[hook]));
}
