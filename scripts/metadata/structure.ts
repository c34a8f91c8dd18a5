/** Checks elements against the types of the Metadata API. */
import type { Report } from './finding.js';
import type { ElementType, TypeTable } from './types/table.js';
import type { XmlNode } from './xmlTree.js';

/** Elements that the declarations call text and that hold elements (Metadata API Developer Guide, "LightningComponentBundle"). */
const FREE_CONTENT = new Set(['LightningComponentBundle.targetConfigs']);

/**
 * Elements that the declarations demand and a deploy does not: a class is active unless it says something else
 * (`fflib-apex-mocks` deploys classes without a status).
 */
const NOT_DEMANDED = new Set(['ApexClass.status', 'ApexTrigger.status']);

/**
 * Checks an element and all below it: unknown and repeated elements, missing ones, values of the wrong type.
 *
 * @param type a key of the table
 */
export function checkStructure(node: XmlNode, type: string, table: TypeTable, report: Report): void {
    const elements = table.types[type];
    if (elements === undefined) {
        report('unknown-type', `The Metadata API has no type ${type}.`, node);
        return;
    }
    const seen = new Set<string>();
    for (const child of node.children) {
        const element = Object.hasOwn(elements, child.name) ? elements[child.name] : undefined;
        if (element === undefined) {
            report('unknown-element', `<${child.name}> is no element of ${type}.${nearest(child.name, elements)}`, child);
            continue;
        }
        if (seen.has(child.name) && !element.isMany) {
            report('repeated-element', `${type} has <${child.name}> only once.`, child);
        }
        seen.add(child.name);
        if (!FREE_CONTENT.has(`${type}.${child.name}`)) {
            checkContent(child, element, table, report);
        }
    }
    for (const [name, element] of Object.entries(elements)) {
        if (!element.isOptional && !seen.has(name) && !NOT_DEMANDED.has(`${type}.${name}`)) {
            report('missing-element', `${type} needs <${name}>.`, node);
        }
    }
}

function checkContent(node: XmlNode, { type }: ElementType, table: TypeTable, report: Report): void {
    if (table.types[type] !== undefined) {
        if (node.children.length === 0 && node.text.trim() !== '') {
            report('wrong-value', `<${node.name}> holds elements, not text.`, node);
            return;
        }
        checkStructure(node, type, table, report);
        return;
    }
    if (type === 'any') {
        return;
    }
    if (node.children.length > 0) {
        report('wrong-value', `<${node.name}> holds text, not elements.`, node);
        return;
    }
    const problem = problemOf(node.text.trim(), type, table, isNil(node));
    if (problem !== undefined) {
        report('wrong-value', `<${node.name}> ${problem}`, node);
    }
}

function isNil(node: XmlNode): boolean {
    return node.attributes['xsi:nil'] === 'true';
}

function problemOf(value: string, type: string, table: TypeTable, isEmpty: boolean): string | undefined {
    if (isEmpty) {
        return undefined;
    }
    switch (type) {
        case 'string':
            return undefined;
        case 'boolean':
            return /^(?:true|false|0|1)$/.test(value) ? undefined : `is true or false, not '${value}'.`;
        case 'number':
            return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value) ? undefined : `is a number, not '${value}'.`;
        default: {
            const values = table.enums[type];
            return values === undefined || values.includes(value)
                ? undefined
                : `cannot be '${value}'. ${type} is one of ${shortened(values)}.`;
        }
    }
}

function shortened(values: readonly string[]): string {
    return values.length <= 12 ? values.join(', ') : `${values.slice(0, 12).join(', ')} and ${values.length - 12} more`;
}

/** The element that was meant, when only case or a letter is different. */
function nearest(name: string, elements: Readonly<Record<string, ElementType>>): string {
    const found = Object.keys(elements).find(
        (known) => known.toLowerCase() === name.toLowerCase() || isOneLetterOff(known, name)
    );
    return found === undefined ? '' : ` Is it <${found}>?`;
}

function isOneLetterOff(one: string, other: string): boolean {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1) {
        return false;
    }
    const at = [...short].findIndex((letter, index) => letter !== long[index]);
    const from = at < 0 ? short.length : at;
    return short.slice(short.length === long.length ? from + 1 : from) === long.slice(from + 1);
}
