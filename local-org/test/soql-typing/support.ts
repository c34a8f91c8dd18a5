import assert from 'node:assert/strict';
import { bindType } from '../../src/compiler/bind/index.js';
import { bindQuery } from '../../src/compiler/bind/soql/index.js';
import type { BoundExpression, BoundQuery } from '../../src/compiler/bound.js';
import type { Diagnostic } from '../../src/compiler/diagnostics.js';
import { parseClass, parseQuery } from '../../src/compiler/parse/index.js';
import { createReporter } from '../../src/compiler/symbols/reporter.js';
import { buildWorld } from '../../src/compiler/symbols/world.js';
import { errorType } from '../../src/compiler/types.js';
import type { World } from '../../src/compiler/world.js';
import { catalogue, fieldFile, load, objectFile, PLANS } from '../schema/support.js';

const { schema } = load({
    ...PLANS,
    ...objectFile('Rule__mdt'),
    ...fieldFile(
        'Rule__mdt',
        'Object__c',
        '<type>MetadataRelationship</type><referenceTo>EntityDefinition</referenceTo><relationshipName>Rules</relationshipName>'
    )
});

const FILE = 'Foo.cls';
const VARIABLES =
    'Integer n; Decimal d; String s; Date day; Datetime moment; Boolean flag; Id id; Account account; Set<Id> ids; ' +
    'List<String> names; List<Account> accounts; Map<Id, Account> byId; Object value;';

/** Everything found in a class with this query in a method. */
export function diagnose(query: string, apiVersion = 67): readonly Diagnostic[] {
    const { unit, diagnostics } = parseClass(
        FILE,
        `public class Foo { void run() { ${VARIABLES} Object rows = [${query}]; } }`
    );
    assert.ok(unit, diagnostics.map((diagnostic) => diagnostic.message).join('; '));
    const reporter = createReporter(FILE);
    const units = [{ file: FILE, apiVersion, unit }];
    const world = buildWorld({ units, schema, catalogue, namespace: undefined, reporterFor: () => reporter });
    const symbol = world.userTypes.get('foo');
    assert.ok(symbol);
    bindType(world, unit, symbol, reporter, apiVersion);
    return reporter.diagnostics;
}

/** Checks that exactly one problem is found, and which: `code: message`, the excerpt before the message left out. */
export function refuses(query: string, expected: string): void {
    const found = diagnose(query).map(({ code, message }) => `${code}: ${message.split('\n').at(-1) ?? ''}`);
    assert.equal(found.length, 1, found.join('\n'));
    assert.ok(found[0]?.startsWith(expected), `expected ${expected}\nfound ${found[0] ?? ''}`);
}

/** Checks that nothing is found. */
export function accepts(...queries: readonly string[]): void {
    for (const query of queries) {
        assert.deepEqual(
            diagnose(query).map(({ code, message }) => `${code}: ${message}`),
            [],
            query
        );
    }
}

/** Binds a query by itself; its binds are of unknown type. */
export function bound(text: string, apiVersion = 67): BoundQuery {
    const { unit, diagnostics } = parseQuery(text);
    assert.ok(unit, diagnostics.map((diagnostic) => diagnostic.message).join('; '));
    const unknown: BoundExpression = { kind: 'Null', type: errorType, line: 1, column: 1 };
    return bindQuery(unit, {
        world: { schema } as World,
        scope: { owner: undefined, file: FILE, apiVersion, isTest: false },
        reporter: createReporter(FILE),
        bindExpression: (expression) => ({ ...unknown, line: expression.line, column: expression.column })
    });
}
