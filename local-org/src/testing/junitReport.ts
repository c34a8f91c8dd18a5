/** The report in the JUnit XML form that build servers read: one suite per test class. */
import type { TestResult, TestRun } from './results.js';

/** @returns the XML text. */
export function junitReport(run: TestRun): string {
    const suites = [...groupByClass(run.results)].map(([name, results]) => suiteXml(name, results));
    return [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites ${totals(run.results)}>`,
        ...suites,
        '</testsuites>',
        ''
    ].join('\n');
}

function groupByClass(results: readonly TestResult[]): Map<string, TestResult[]> {
    const groups = new Map<string, TestResult[]>();
    for (const result of results) {
        const group = groups.get(result.className);
        if (group) {
            group.push(result);
        } else {
            groups.set(result.className, [result]);
        }
    }
    return groups;
}

function suiteXml(name: string, results: readonly TestResult[]): string {
    return [
        `  <testsuite name="${escapeXml(name)}" ${totals(results)}>`,
        ...results.map(caseXml),
        '  </testsuite>'
    ].join('\n');
}

function totals(results: readonly TestResult[]): string {
    const failures = results.filter((result) => result.outcome === 'failed').length;
    const skipped = results.filter((result) => result.outcome === 'skipped').length;
    const time = results.reduce((sum, result) => sum + result.milliseconds, 0);
    return `tests="${results.length}" failures="${failures}" skipped="${skipped}" time="${seconds(time)}"`;
}

function caseXml(result: TestResult): string {
    const attributes = [
        `classname="${escapeXml(result.className)}"`,
        `name="${escapeXml(result.methodName)}"`,
        `file="${escapeXml(result.file)}"`,
        `line="${result.line}"`,
        `time="${seconds(result.milliseconds)}"`
    ].join(' ');
    const inside = outcomeXml(result);
    return inside === '' ? `    <testcase ${attributes}/>` : `    <testcase ${attributes}>${inside}</testcase>`;
}

function outcomeXml(result: TestResult): string {
    if (result.outcome === 'skipped') {
        return '<skipped/>';
    }
    const failure = result.failure;
    if (!failure) {
        return '';
    }
    const head = `<failure type="${escapeXml(failure.type)}" message="${escapeXml(failure.message)}">`;
    return `${head}${escapeXml(failure.stack.join('\n'))}</failure>`;
}

function seconds(milliseconds: number): string {
    return (milliseconds / 1000).toFixed(3);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeXml(text: string): string {
    return Array.from(text, escapeCharacter).join('');
}

/** What has no place in XML 1.0, not even escaped (control characters but tab and line ends), is shown as U+FFFD. */
function escapeCharacter(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    const isControl = code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d;
    return isControl || code === 0xfffe || code === 0xffff ? '\ufffd' : (entities[character] ?? character);
}
