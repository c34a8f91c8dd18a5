/**
 * Suppressions: `// rule-name: reason` in Apex and JavaScript, `<!-- rule-name: reason -->` in metadata and templates, on the
 * line of the finding or on the line above. Without a reason a suppression is a finding, and so is one that suppresses nothing.
 */
import type { Finding } from '../metadata/finding.js';

interface Suppression {
    readonly file: string;
    readonly line: number;
    readonly rule: string;
    readonly reason: string;
}

/** @param text of a file */
export function suppressionsIn(file: string, text: string, rules: readonly string[]): Suppression[] {
    const pattern = new RegExp(`(?://|<!--)[ \\t]*(${rules.join('|')}):(.*?)(?:-->|$)`, 'gm');
    return [...text.matchAll(pattern)].map((match) => ({
        file,
        line: text.slice(0, match.index).split('\n').length,
        rule: match[1] ?? '',
        reason: (match[2] ?? '').trim()
    }));
}

/** Takes suppressed findings away, and adds those about suppressions. */
export function applySuppressions(findings: readonly Finding[], suppressions: readonly Suppression[]): Finding[] {
    const used = new Set<Suppression>();
    const left = findings.filter((finding) => {
        const match = suppressions.find(
            ({ file, line, rule, reason }) =>
                reason !== '' &&
                file === finding.file &&
                rule === finding.rule &&
                (line === finding.line || line === finding.line - 1)
        );
        if (match !== undefined) {
            used.add(match);
        }
        return match === undefined;
    });
    const idle = suppressions.filter((each) => !used.has(each));
    return [...left, ...idle.map(complaint)];
}

function complaint({ file, line, rule, reason }: Suppression): Finding {
    const message =
        reason === ''
            ? `Say why ${rule} does not apply here, after the colon.`
            : `It suppresses no finding of ${rule}. Take it out.`;
    return { file, line, column: 1, rule: 'suppression', message };
}
