import { readFileSync } from 'node:fs';
import type { Rule } from './rule.js';
import { hasKeyword } from './rule.js';
import type { Modifiers, TypeDeclaration } from '../../local-org/src/compiler/ast.js';
import { walk } from './walk.js';

const ALLOWED: ReadonlySet<string> = new Set(
    JSON.parse(readFileSync(new URL('globalClasses.json', import.meta.url), 'utf8')) as readonly string[]
);

/** What is global can never be taken back from subscribers, so each such class is listed in `globalClasses.json`. */
export function globalsRule(allowed: ReadonlySet<string>): Rule {
    return {
        name: 'global',
        check({ apex }, report) {
            for (const { file, unit, name } of apex) {
                if (unit.kind === 'Trigger' || allowed.has(name)) {
                    continue;
                }
                walk(unit, (node) => {
                    const { modifiers, name: own } = node as unknown as {
                        modifiers?: Modifiers;
                    } & Partial<TypeDeclaration>;
                    if (modifiers !== undefined && hasKeyword(modifiers.keywords, 'global')) {
                        const message = `${name} is not in scripts/rules/globalClasses.json, so nothing in it is global.`;
                        report(file, message, own ?? node);
                    }
                });
            }
        }
    };
}

export const globals = globalsRule(ALLOWED);
