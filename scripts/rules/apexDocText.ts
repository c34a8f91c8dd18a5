/** Finds the ApexDoc above a declaration. */
import type { Modifiers } from '../../local-org/src/compiler/ast.js';
import type { Place } from '../metadata/finding.js';

/**
 * @param lines of the file
 * @returns the text of the comment that ends above the declaration's modifiers and annotations, undefined if there is none
 */
export function apexDocAbove(
    lines: readonly string[],
    at: Place,
    { keywords, annotations }: Modifiers
): string | undefined {
    const first = Math.min(at.line, ...keywords.map(({ line }) => line), ...annotations.map(({ line }) => line));
    let end = first - 2;
    while (end >= 0 && isSkipped(lines[end] ?? '')) {
        end--;
    }
    if (lines[end]?.trimEnd().endsWith('*/') !== true) {
        return undefined;
    }
    let start = end;
    while (start > 0 && lines[start]?.includes('/*') !== true) {
        start--;
    }
    const text = lines.slice(start, end + 1).join('\n');
    return text.trimStart().startsWith('/**') ? text : undefined;
}

/** Annotations and suppressions may stand between a comment and what it is about. */
function isSkipped(line: string): boolean {
    return line.trim() === '' || /^\s*(?:@\w+|\/\/)/.test(line);
}
