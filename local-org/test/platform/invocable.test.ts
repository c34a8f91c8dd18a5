import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dispatchInvocable } from '../../src/platform/dispatch/invocable.js';
import { startOrg } from './support.js';

// Apex Developer Guide, "InvocableMethod Annotation" and "InvocableVariable Annotation"

const ACTION = `public class Score {
    public class Input { @InvocableVariable(required=true) public Decimal amount; @InvocableVariable public String note; }
    public class Output { @InvocableVariable public Decimal doubled; @InvocableVariable public String note; public String hidden = 'x'; }
    @InvocableMethod(label='Score') public static List<Output> run(List<Input> inputs) {
        List<Output> all = new List<Output>();
        for (Input i : inputs) { Output o = new Output(); o.doubled = i.amount * 2; o.note = i.note; all.add(o); }
        return all;
    }
}`;

test('all inputs come at once, and each gets its output', () => {
    const org = startOrg({ 'Score.cls': ACTION });
    assert.deepEqual(dispatchInvocable(org.services, 'Score', '[{"amount":1.5,"note":"a"},{"amount":2}]'), [
        { actionName: 'Score', isSuccess: true, errors: null, outputValues: { doubled: 3, note: 'a' } },
        { actionName: 'Score', isSuccess: true, errors: null, outputValues: { doubled: 4, note: null } }
    ]);
});

test('required variables have to be there', () => {
    const org = startOrg({ 'Score.cls': ACTION });
    const [answer] = dispatchInvocable(org.services, 'Score', '[{"note":"a"}]');
    assert.equal(answer?.isSuccess, false);
    assert.match(String(answer.errors?.[0]?.message), /Missing required input parameter: amount/);
});

test('inputs and outputs may be plain values', () => {
    const org = startOrg({
        'Greet.cls': `public class Greet { @InvocableMethod public static List<String> run(List<String> names) {
            List<String> all = new List<String>(); for (String n : names) { all.add('Hello ' + n); } return all; } }`
    });
    assert.deepEqual(
        dispatchInvocable(org.services, 'Greet', '[{"names":"Ada"}]').map(({ outputValues }) => outputValues),
        [{ output: 'Hello Ada' }]
    );
});

test('an exception fails every input', () => {
    const org = startOrg({
        'Bad.cls': `public class Bad { @InvocableMethod public static void run(List<String> names) { throw new IllegalArgumentException('no'); } }`
    });
    assert.deepEqual(
        dispatchInvocable(org.services, 'Bad', '[{"names":"a"},{"names":"b"}]').map(({ isSuccess, errors }) => [
            isSuccess,
            errors?.[0]?.message
        ]),
        [
            [false, 'An Apex error occurred: no'],
            [false, 'An Apex error occurred: no']
        ]
    );
});
