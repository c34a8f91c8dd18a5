/** Lengths and characters of names and texts. */
import type { Place, Report } from '../finding.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf } from '../xmlTree.js';

const LONGEST_NAME = 40;

/** Checks an API name without its suffix: letters, digits and single underscores, beginning with a letter. */
export function checkName(name: string, at: Place, report: Report): void {
    const local = name.replace(/^[A-Za-z][A-Za-z0-9]{0,14}__/, '');
    if (local.length > LONGEST_NAME) {
        report('name', `${local} has ${local.length} characters. A name has ${LONGEST_NAME} at most.`, at);
    }
    if (!/^[A-Za-z](?:_?[A-Za-z0-9])*$/.test(local)) {
        report(
            'name',
            `${local} is no name: a letter, then letters, digits and single underscores, none at the end.`,
            at
        );
    }
}

/** Checks the length of a text in characters. */
export function checkText(node: XmlNode, element: string, most: number, report: Report): void {
    const child = childOf(node, element);
    const length = child?.text.trim().length ?? 0;
    if (child !== undefined && length > most) {
        report('text-length', `<${element}> has ${length} characters. It may have ${most}.`, child);
    }
}
