import type { ClassDeclaration } from '../../local-org/src/compiler/ast.js';
import { apexDocAbove } from './apexDocText.js';
import type { ApexFile, RuleReport } from './rule.js';
import { apexRule, hasKeyword } from './rule.js';
import { DATABASE_QUERIES, DATABASE_WRITES, isCall, isQuery, methodOf, walk } from './walk.js';

const KEYWORDS = ['with sharing', 'without sharing', 'inherited sharing'];

/** Every class states its sharing, inner classes where they touch records; `without sharing` comes with its reason. */
export const sharing = apexRule('sharing', (file, report) => {
    const { unit } = file;
    if (unit.kind === 'Class') {
        check(unit, true, file, report);
    }
});

function check(declaration: ClassDeclaration, isTop: boolean, file: ApexFile, report: RuleReport): void {
    const { keywords } = declaration.modifiers;
    const { text: name } = declaration.name;
    if (!hasKeyword(keywords, ...KEYWORDS) && (isTop || touchesRecords(declaration))) {
        report(file.file, `${name} states no sharing: add with, without or inherited sharing.`, declaration.name);
    }
    const doc = apexDocAbove(file.lines, declaration, declaration.modifiers);
    if (hasKeyword(keywords, 'without sharing') && !/without\s+(?:\*\s+)?sharing\b.*\S/i.test(doc ?? '')) {
        report(
            file.file,
            `${name} is without sharing: its ApexDoc has to say why ("Without sharing, because ...").`,
            declaration.name
        );
    }
    for (const member of declaration.members) {
        if (member.kind === 'Class') {
            check(member, false, file, report);
        }
    }
}

/** Looks at the class without its inner classes, which state their own. */
function touchesRecords({ members }: ClassDeclaration): boolean {
    let isTouching = false;
    walk(
        members.filter(({ kind }) => kind !== 'Class'),
        (node) => {
            const method = isCall(node) ? (methodOf('Database', node) ?? '') : '';
            isTouching ||= isQuery(node) || node.kind === 'Dml';
            isTouching ||= DATABASE_QUERIES.has(method) || DATABASE_WRITES.has(method);
        }
    );
    return isTouching;
}
