/** Apex that calls invocable Apex ("Action Class" and "Result Class", namespace Invocable, Apex Reference Guide). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOrg } from './support.js';

const SCORE = `public class Score {
    public class Input { @InvocableVariable(required=true) public Decimal amount; @InvocableVariable public Account about; }
    public class Output { @InvocableVariable public Decimal doubled; @InvocableVariable public String name; public String hidden = 'x'; }
    @InvocableMethod public static List<Output> run(List<Input> inputs) {
        List<Output> all = new List<Output>();
        for (Input i : inputs) { Output o = new Output(); o.doubled = i.amount * 2; o.name = i.about?.Name; all.add(o); }
        return all;
    }
}`;
const GREET = `public class Greet { @InvocableMethod public static List<String> run(List<String> names) {
    List<String> all = new List<String>(); for (String n : names) { all.add('Hello ' + n); } return all; } }`;
const BAD = `public class Bad { @InvocableMethod public static void run(List<String> names) {
    insert as system new Account(Name = 'gone'); throw new IllegalArgumentException('no'); } }`;

test('all invocations run at once, each with its parameters and outputs', () => {
    const org = startOrg({ 'Score.cls': SCORE });
    org.run(`Invocable.Action a = Invocable.Action.createCustomAction('apex', 'Score');
        a.setInvocationParameter('amount', 1.5).setInvocationParameter('about', new Account(Name = 'Acme'));
        a.addInvocation().setInvocationParameter('amount', 2);
        for (Invocable.Action.Result r : a.invoke()) {
            System.debug(r.isSuccess() + ' ' + r.getOutputParameters().get('doubled') + ' ' + r.getOutputParameters().get('name') +
                ' ' + r.getOutputParameters().containsKey('hidden') + ' ' + r.getInvocationParameters().get('amount') + ' ' +
                r.getErrors().size() + ' ' + r.getAction().getName());
        }
        System.debug(a.getType() + ' ' + a.isStandard() + ' ' + a.getNamespace());`);
    assert.deepEqual(org.debugged(), [
        'true 3.0 Acme false 1.5 0 Score',
        'true 4 null false 2 0 Score',
        'apex false null'
    ]);
});

test('plain inputs go by the name of the parameter, plain outputs by output', () => {
    const org = startOrg({ 'Greet.cls': GREET });
    org.run(`Invocable.Action a = Invocable.Action.createCustomAction('apex', 'Greet');
        a.setInvocations(new List<Map<String, Object>>{ new Map<String, Object>{ 'names' => 'Ada' } });
        System.debug(a.invoke()[0].getOutputParameters().get('output'));
        a.clearInvocations().setInvocationParameter('names', 'Bob');
        System.debug(a.invoke()[0].getOutputParameters().get('output'));`);
    assert.deepEqual(org.debugged(), ['Hello Ada', 'Hello Bob']);
});

test('an exception fails every invocation and what the action wrote is undone; the caller goes on', () => {
    const org = startOrg({ 'Bad.cls': BAD });
    org.run(`insert as system new Account(Name = 'stays');
        Invocable.Action a = Invocable.Action.createCustomAction('apex', 'Bad');
        a.setInvocationParameter('names', 'x'); a.addInvocation();
        for (Invocable.Action.Result r : a.invoke()) { System.debug(r.isSuccess() + ' ' + r.getErrors()[0].getMessage()); }`);
    assert.deepEqual(org.debugged(), ['false An Apex error occurred: no', 'false An Apex error occurred: no']);
    assert.deepEqual(
        org.rows('Account').map(({ Name }) => Name),
        ['stays']
    );
});

test('parameters that are missing, unknown or of another type fail the invocation', () => {
    const org = startOrg({ 'Score.cls': SCORE });
    const message = (parameter: string): string => {
        org.run(`Invocable.Action a = Invocable.Action.createCustomAction('apex', 'Score'); ${parameter}
            System.debug(a.invoke()[0].getErrors()[0].getMessage());`);
        return org.debugged().join();
    };
    assert.match(message(''), /Missing required input parameter: amount/);
    assert.match(message(`a.setInvocationParameter('amont', 1);`), /Unknown input parameter: amont/);
    assert.match(message(`a.setInvocationParameter('amount', 'many');`), /Invalid conversion from runtime type String/);
});

test('other kinds of actions are not supported', () => {
    const org = startOrg({});
    assert.match(
        org.failure(`Invocable.Action.createCustomAction('flow', 'Welcome');`),
        /UNSUPPORTED the invocable action Welcome of type flow/
    );
    assert.match(
        org.failure(`Invocable.Action.createStandardAction('chatterPost');`),
        /UNSUPPORTED Invocable\.Action\.createStandardAction\(String\)/
    );
});

test('System.runAs of a package version is not supported', () => {
    // "Testing Behavior in Package Versions", Apex Developer Guide
    const org = startOrg({
        'VersionTest.cls': `@IsTest private class VersionTest { @IsTest static void runs() { System.runAs(new Version(1, 0)); } }`
    });
    assert.match(org.test('VersionTest').runs ?? '', /UNSUPPORTED System\.runAs\(Version\)/);
});
