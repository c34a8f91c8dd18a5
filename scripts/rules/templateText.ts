import type { Place } from '../metadata/finding.js';
import type { Rule } from './rule.js';

/** Attributes whose text users see or hear. */
const SPOKEN =
    'alt|alternative-text|aria-label|aria-description|field-label|header|icon-alternative-text|label|message-when-[\\w-]+|placeholder|title';
const MARKUP = new RegExp(`<!--[^]*?-->|<style[^]*?</style>|<(?:"[^"]*"|'[^']*'|[^'">])*>`, 'g');
const ATTRIBUTE = new RegExp(`\\s(${SPOKEN})\\s*=\\s*"([^"{]*)"`, 'g');
/** Letters of any language; an entity such as `&nbsp;` is none. */
const WORDS = /\p{L}/u;

/** Templates of components hold no text: it comes from labels, so that it can be translated. */
export const templateText: Rule = {
    name: 'template-text',
    check({ project }, report) {
        for (const file of project.files.filter((each) => /\/lwc\/[^/]+\/[^/]+\.html$/.test(each))) {
            for (const { text, at } of textsIn(project.read(file))) {
                report(file, `Take '${text}' from a custom label.`, at);
            }
        }
    }
};

function textsIn(template: string): { readonly text: string; readonly at: Place }[] {
    const found: { text: string; at: Place }[] = [];
    const add = (text: string, offset: number): void => {
        if (WORDS.test(text.replace(/&#?\w+;|\{[^}]*\}/g, ''))) {
            found.push({ text: text.trim().replace(/\s+/g, ' '), at: placeOf(template, offset) });
        }
    };
    let end = 0;
    for (const match of template.matchAll(MARKUP)) {
        const between = template.slice(end, match.index);
        add(between, end + between.length - between.trimStart().length);
        for (const attribute of match[0].matchAll(ATTRIBUTE)) {
            add(attribute[2] ?? '', match.index + attribute.index + 1);
        }
        end = match.index + match[0].length;
    }
    return found;
}

function placeOf(text: string, offset: number): Place {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
