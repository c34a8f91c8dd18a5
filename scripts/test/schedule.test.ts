import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Gate } from './gates.js';
import { gates } from './gates.js';
import type { RunScript } from './schedule.js';
import { runGates } from './schedule.js';

const passing: RunScript = () => Promise.resolve({ exitCode: 0, output: '' });

function gate(name: string, ...needs: string[]): Gate {
    return { name, script: name, needs };
}

async function namesInOrder(list: readonly Gate[], slots: number, runScript: RunScript): Promise<string[]> {
    const results = await runGates(list, slots, runScript, () => undefined);
    return results.map((result) => result.gate.name);
}

describe('running the gates', () => {
    it('never runs more gates at a time than there are slots', async () => {
        let running = 0;
        let most = 0;
        await namesInOrder([gate('a'), gate('b'), gate('c'), gate('d')], 2, async () => {
            running += 1;
            most = Math.max(most, running);
            await pause(2);
            running -= 1;
            return { exitCode: 0, output: '' };
        });
        assert.equal(most, 2);
    });

    it('starts a gate after those it needs, and others in the meantime', async () => {
        const order = await namesInOrder([gate('tests', 'build'), gate('build'), gate('lint')], 1, passing);
        assert.deepEqual(order, ['build', 'tests', 'lint']);
    });

    it('fails a gate, without starting it, when one that it needs failed', async () => {
        const started: string[] = [];
        const results = await runGates(
            [gate('build'), gate('tests', 'build')],
            2,
            ({ name }) => {
                started.push(name);
                return Promise.resolve({ exitCode: 1, output: '' });
            },
            () => undefined
        );
        assert.deepEqual(started, ['build']);
        assert.deepEqual(
            results.map(({ counts }) => counts.failed),
            [1, 1]
        );
        assert.match(results[1]?.output ?? '', /"build" failed/);
    });

    it('runs a gate alone when what it needs was not asked for', async () => {
        assert.deepEqual(await namesInOrder([gate('tests', 'build')], 2, passing), ['tests']);
    });

    it('refuses gates that wait for each other', async () => {
        await assert.rejects(namesInOrder([gate('a', 'b'), gate('b', 'a')], 2, passing), /a, b/);
    });

    it('reports each gate once, as it ends', async () => {
        const reported: string[] = [];
        await runGates([gate('a'), gate('b')], 1, passing, (result) => reported.push(result.gate.name));
        assert.deepEqual(reported, ['a', 'b']);
    });
});

describe('the list of gates', () => {
    it('needs only gates that exist', () => {
        const names = gates.map(({ name }) => name);
        const needed = gates.flatMap(({ needs }) => needs ?? []);
        assert.deepEqual(
            needed.filter((need) => !names.includes(need)),
            []
        );
    });
});
