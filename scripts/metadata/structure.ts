/** Checks elements against the types of the Metadata API. */
import type { Report } from './finding.js';
import type { ElementType, TypeTable } from './types/table.js';
import type { XmlNode } from './xmlTree.js';

/** Elements that the declarations call text and that hold elements (Metadata API Developer Guide, "LightningComponentBundle"). */
const FREE_CONTENT = new Set(['LightningComponentBundle.targetConfigs']);

/** Elements that the declarations lack; text ("CustomField", Metadata API Developer Guide, for geolocations). */
const UNDECLARED = new Set(['CustomField.displayLocationInDecimal', 'CustomSite.allowGuestPaymentsApi']);

/** Types that the declarations lack (Metadata API Developer Guide, "FeatureParameterBoolean" and its like). */
const UNDECLARED_TYPES = 'FeatureParameter';

/** Enumerations that the declarations know in part: retrieved sites of Experience Cloud have other values. */
const OPEN_ENUMS = new Set(['SiteType']);

/**
 * Elements that the declarations demand and a deploy does not: a class is active unless it says something else
 * (`fflib-apex-mocks` deploys classes without a status), and a translated lookup filter has one text or the other.
 */
const NOT_DEMANDED = new Set([
    'ApexClass.status',
    'ApexTrigger.status',
    'LookupFilterTranslation.errorMessage',
    'LookupFilterTranslation.informationalMessage'
]);

/**
 * Checks an element and all below it: unknown and repeated elements, missing ones, values of the wrong type.
 *
 * @param type a key of the table
 */
export function checkStructure(node: XmlNode, type: string, table: TypeTable, report: Report): void {
    const elements = table.types[type];
    if (elements === undefined && type.startsWith(UNDECLARED_TYPES)) {
        return;
    }
    if (elements === undefined) {
        report('unknown-type', `The Metadata API has no type ${type}.`, node);
        return;
    }
    const seen = new Set<string>();
    for (const child of node.children) {
        const element = Object.hasOwn(elements, child.name) ? elements[child.name] : undefined;
        if (UNDECLARED.has(`${type}.${child.name}`)) {
            continue;
        }
        if (element === undefined) {
            report(
                'unknown-element',
                `<${child.name}> is no element of ${type}.${nearest(child.name, elements)}`,
                child
            );
            continue;
        }
        if (seen.has(child.name) && !element.isMany) {
            report('repeated-element', `${type} has <${child.name}> only once.`, child);
        }
        seen.add(child.name);
        if (!FREE_CONTENT.has(`${type}.${child.name}`)) {
            checkContent(child, element, isEmptyTranslation(child, type), table, report);
        }
    }
    for (const [name, element] of Object.entries(elements)) {
        if (!element.isOptional && !seen.has(name) && !NOT_DEMANDED.has(`${type}.${name}`)) {
            report('missing-element', `${type} needs <${name}>.`, node);
        }
    }
}

/** What is not translated is retrieved as an empty element, with the original in a comment. */
function isEmptyTranslation({ text, children }: XmlNode, type: string): boolean {
    return type.endsWith('Translation') && children.length === 0 && text.trim() === '';
}

function checkContent(
    node: XmlNode,
    { type }: ElementType,
    mayBeEmpty: boolean,
    table: TypeTable,
    report: Report
): void {
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
    const problem = problemOf(node.text.trim(), type, table, mayBeEmpty || isNil(node));
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
            return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(value)
                ? undefined
                : `is a number, not '${value}'.`;
        default: {
            const values = table.enums[type];
            return values === undefined || OPEN_ENUMS.has(type) || values.includes(value)
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
    let from = 0;
    while (from < short.length && short[from] === long[from]) {
        from++;
    }
    return short.slice(short.length === long.length ? from + 1 : from) === long.slice(from + 1);
}
