/** Recursive Fibonacci in Apex, counters on, against the same function in plain JavaScript. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadProgram } from '../src/compiler/program.js';
import { startMachine } from '../src/testing/machine.js';
import { compare, measureText } from './measure.js';

const N = 27;

const APEX = `public with sharing class Fibonacci {
    public static Integer fib(Integer n) {
        if (n < 2) {
            return n;
        }
        return fib(n - 1) + fib(n - 2);
    }
}
`;

function fib(n: number): number {
    if (n < 2) {
        return n;
    }
    return fib(n - 1) + fib(n - 2);
}

/** Prints both times and their ratio; the bar is 3. */
export async function benchFib(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
        mkdirSync(join(folder, 'force-app'));
        writeFileSync(
            join(folder, 'sfdx-project.json'),
            '{"packageDirectories":[{"path":"force-app","default":true}]}'
        );
        writeFileSync(join(folder, 'force-app', 'Fibonacci.cls'), APEX);
        await compareIn(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

async function compareIn(folder: string): Promise<void> {
    const machine = startMachine(loadProgram({ directory: folder, namespace: undefined, cache: 'none' }));
    machine.begin();
    const apex = (): unknown => machine.invokeStatic('Fibonacci', 'fib(Integer)', N);
    const { first, second, ratio } = await compare(31, 15, apex, () => fib(N));
    process.stdout.write(`fib(${N}), 832,040 calls\n`);
    process.stdout.write(`  Apex, counters on  ${measureText(first)}\n`);
    process.stdout.write(`  plain JavaScript   ${measureText(second)}\n`);
    process.stdout.write(`  ratio              ${ratio.toFixed(2)} (bar: 3)\n`);
}
