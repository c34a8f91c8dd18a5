/** Checks picklists: where the values come from, each once, one default. */
import type { Report } from '../finding.js';
import type { FileCheck } from '../world.js';
import { valueOf } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, isTrue, textOf } from '../xmlTree.js';

export const checkPicklistField: FileCheck = ({ root }, world, report) => {
    const valueSet = childOf(root, 'valueSet');
    if (valueSet === undefined) {
        return;
    }
    const definition = childOf(valueSet, 'valueSetDefinition');
    const name = childOf(valueSet, 'valueSetName');
    if ((definition === undefined) === (name === undefined)) {
        report('value-set', 'A value set has either <valueSetDefinition> or <valueSetName>.', valueSet);
    }
    if (name !== undefined) {
        const wanted = valueOf(name);
        const isKnown = world.find('GlobalValueSet', wanted) ?? world.find('StandardValueSet', wanted);
        if (isKnown === undefined && !world.isForeign(wanted)) {
            report('value-set', `There is no global value set ${wanted}.`, name);
        }
    }
    checkValues(definition === undefined ? [] : childrenOf(definition, 'value'), report);
};

export const checkGlobalValueSet: FileCheck = ({ root }, _world, report) => {
    checkValues(childrenOf(root, 'customValue'), report);
};

function checkValues(values: readonly XmlNode[], report: Report): void {
    const names = new Set<string>();
    let defaults = 0;
    for (const value of values) {
        const name = textOf(value, 'fullName') ?? '';
        if (names.has(name.toLowerCase())) {
            report('value-set', `The value ${name} occurs twice.`, value);
        }
        if (name === '' || name.length > 255) {
            report('value-set', 'A value has a <fullName> of 1 to 255 characters.', value);
        }
        names.add(name.toLowerCase());
        defaults += isTrue(value, 'default') ? 1 : 0;
        if (defaults > 1 && isTrue(value, 'default')) {
            report('value-set', 'Only one value can be the default.', value);
        }
    }
}
