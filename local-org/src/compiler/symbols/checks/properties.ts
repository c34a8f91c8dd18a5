import type { Accessor, PropertyDeclaration } from '../../ast.js';
import type { Access } from '../../symbols.js';
import { writtenAccess } from '../modifiers.js';
import type { Check } from './check.js';
import { propertiesOf } from './members.js';

const RANK: Readonly<Record<Access, number>> = { private: 0, protected: 1, public: 2, global: 3 };

/** An accessor is at most as visible as its property. */
export function checkProperties(check: Check): void {
    for (const property of propertiesOf(check.declaration)) {
        if (property.getter === undefined && property.setter === undefined) {
            check.report(property.name, 'accessor-missing', property.name.text);
        }
        checkAccessor(property, property.getter, check);
        checkAccessor(property, property.setter, check);
    }
}

function checkAccessor(property: PropertyDeclaration, accessor: Accessor | undefined, check: Check): void {
    const access = accessor && writtenAccess(accessor.modifiers);
    const ofProperty = writtenAccess(property.modifiers) ?? 'private';
    if (accessor && access && RANK[access] > RANK[ofProperty]) {
        check.report(accessor, 'accessor-wider', access, ofProperty);
    }
}
