/** A package in memory for the tests of rules. */
import type { Project } from '../../local-org/src/project/index.js';
import { checkRules } from './check.js';
import type { Rule } from './rule.js';

/** Paths below `force-app/main/default`, or whole paths where they begin with `force-app`, and their text. */
export type Files = Readonly<Record<string, string>>;

/** @returns `line rule message` of each finding of one rule, suppressions applied */
export function findingsOf(rule: Rule, files: Files): string[] {
    const texts = new Map(
        Object.entries(files).map(([path, text]) => [
            path.startsWith('force-app') ? path : `force-app/main/default/${path}`,
            text
        ])
    );
    const project: Project = {
        root: '/nowhere',
        name: 'package',
        namespace: 'perennial',
        apiVersion: 67,
        packageDirectories: ['force-app'],
        files: [...texts.keys()].sort(),
        read: (file) => texts.get(file) ?? ''
    };
    return checkRules(project, [rule]).findings.map(({ line, rule: name, message }) => `${line} ${name} ${message}`);
}

/** Findings in the body of a method. */
export function inMethod(rule: Rule, ...lines: readonly string[]): string[] {
    const text = ['public with sharing class A {', 'void run(AccessLevel level) {', ...lines, '}', '}'].join('\n');
    return findingsOf(rule, { 'core/classes/A.cls': text });
}

/** Findings in one class. */
export function inClass(rule: Rule, ...lines: readonly string[]): string[] {
    return findingsOf(rule, { 'core/classes/A.cls': lines.join('\n') });
}

export function xml(type: string, ...lines: readonly string[]): string {
    return [`<${type} xmlns="http://soap.sforce.com/2006/04/metadata">`, ...lines, `</${type}>`].join('\n');
}
