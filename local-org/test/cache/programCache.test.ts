import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';

import { loadProgram, type Program } from '../../src/compiler/program.js';

let root = '';

function write(file: string, text: string): void {
    writeFileSync(join(root, file), text);
}

function compile(namespace?: string): Program {
    return loadProgram({ directory: root, namespace, cache: { directory: join(root, 'cache') } });
}

function codes(program: Program): readonly string[] {
    return program.diagnostics.filter((each) => each.severity === 'error').map((each) => each.code);
}

beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'program-'));
    mkdirSync(join(root, 'app'));
    write('sfdx-project.json', '{"packageDirectories":[{"path":"app","default":true}]}');
    write('app/Caller.cls', 'public with sharing class Caller { public Integer call() { return Called.size(); } }');
    write('app/Called.cls', 'public with sharing class Called { public static Integer size() { return 1; } }');
});

afterEach(() => {
    rmSync(root, { recursive: true });
});

test('an unchanged project gives the same problems and code as before', () => {
    const first = compile();
    const second = compile();
    assert.deepEqual(second.diagnostics, first.diagnostics);
    assert.equal(JSON.stringify(second.units), JSON.stringify(first.units));
});

test('a change in one class is seen by the class that uses it', () => {
    assert.deepEqual(codes(compile()), []);
    write('app/Called.cls', "public with sharing class Called { public static String size() { return 'x'; } }");
    assert.deepEqual(codes(compile()), ['return-type']);
});

test('a class that comes or goes is seen', () => {
    assert.deepEqual(codes(compile()), []);
    rmSync(join(root, 'app/Called.cls'));
    assert.deepEqual(codes(compile()), ['variable-missing']);
    write('app/Called.cls', 'public with sharing class Called { public static Integer size() { return 1; } }');
    assert.deepEqual(codes(compile()), []);
});

test('a project without a namespace is not taken for one with', () => {
    assert.equal(compile().namespace, undefined);
    assert.equal(compile('acme').namespace, 'acme');
    assert.equal(compile().namespace, undefined);
});

test('a damaged cache is made anew', () => {
    const first = compile();
    const file = join(root, 'cache', 'program');
    const bytes = readFileSync(file);
    bytes[bytes.length - 5] = 0;
    writeFileSync(file, bytes);
    assert.equal(JSON.stringify(compile().units), JSON.stringify(first.units));
});
