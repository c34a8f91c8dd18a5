import type { Check } from './check.js';
import { membersOf } from './members.js';
import { hasKeyword } from '../modifiers.js';

/** What an inner type may not have: inner types, static blocks, static members. */
export function checkInnerTypes(check: Check): void {
    if (check.symbol.outer === undefined) {
        return;
    }
    for (const member of membersOf(check.declaration)) {
        switch (member.kind) {
            case 'Class':
            case 'Interface':
            case 'Enum':
                check.report(member.name, 'inner-type-in-inner-type');
                break;
            case 'Initializer':
                if (member.isStatic) {
                    check.report(member, 'inner-static-block');
                }
                break;
            case 'Method':
                if (hasKeyword(member.modifiers, 'static')) {
                    check.report(member.name, 'top-level-member', 'static', 'methods');
                }
                break;
            case 'Field':
                if (hasKeyword(member.modifiers, 'static')) {
                    check.report(member, 'top-level-member', 'static', 'fields');
                }
                break;
            case 'Property':
                if (hasKeyword(member.modifiers, 'static')) {
                    check.report(member.name, 'top-level-member', 'static', 'properties');
                }
                break;
            default:
        }
    }
}
