/** Checks a custom field by its type: names, length, digits, flags, and where it may be. */
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, isTrue, textOf } from '../xmlTree.js';
import type { FieldTypeRule } from './fieldTypes.js';
import { EVENT_FIELDS, FIELD_TYPES, METADATA_TYPE_FIELDS, SETTING_FIELDS } from './fieldTypes.js';
import { checkName, checkText } from './names.js';

/** "Custom Field Attributes", Salesforce Help. */
const LONGEST_HELP = 510;
const LONGEST_DESCRIPTION = 1000;
/** Digits that a number holds in all. */
const MOST_DIGITS = 18;

export const checkField: FileCheck = (file, world, report) => {
    const { root, name, object = '' } = file;
    const type = textOf(root, 'type');
    if (!/__c$/i.test(name)) {
        return;
    }
    checkName(name.replace(/__c$/i, ''), root, report);
    checkText(root, 'label', 40, report);
    checkText(root, 'inlineHelpText', LONGEST_HELP, report);
    checkText(root, 'description', LONGEST_DESCRIPTION, report);
    for (const element of ['label', 'type'].filter((each) => textOf(root, each) === undefined)) {
        report('field-shape', `A custom field needs <${element}>.`, root);
    }
    const rule = FIELD_TYPES[type ?? ''];
    if (type === undefined || rule === undefined) {
        return;
    }
    checkHome(type, object, world, root, report);
    if (childOf(root, 'formula') === undefined) {
        checkStored(type, rule, root, report);
    } else {
        checkFormulaField(type, rule, root, report);
    }
};

/** Whether a field of the type may be in an object of this kind. */
function checkHome(type: string, object: string, world: World, root: XmlNode, report: Report): void {
    const settings = world.find('CustomObject', object);
    const isSetting = settings !== undefined && textOf(settings.root, 'customSettingsType') !== undefined;
    const [allowed, kind] = /__mdt$/i.test(object)
        ? [METADATA_TYPE_FIELDS, 'custom metadata type']
        : /__e$/i.test(object)
          ? [EVENT_FIELDS, 'platform event']
          : isSetting
            ? [SETTING_FIELDS, 'custom setting']
            : [undefined, ''];
    if (allowed !== undefined && !allowed.has(type)) {
        report('field-type', `A ${kind} has no ${type} fields. It has ${[...allowed].join(', ')}.`, at(root, 'type'));
    }
    if (allowed === METADATA_TYPE_FIELDS && childOf(root, 'formula') !== undefined) {
        report('field-type', 'A custom metadata type has no formula fields.', at(root, 'formula'));
    }
    if (type === 'MetadataRelationship' && allowed !== METADATA_TYPE_FIELDS) {
        report('field-type', 'Only custom metadata types have MetadataRelationship fields.', at(root, 'type'));
    }
}

function checkStored(type: string, rule: FieldTypeRule, root: XmlNode, report: Report): void {
    for (const element of rule.needs) {
        if (childOf(root, element) === undefined) {
            report('field-shape', `A ${type} field needs <${element}>.`, root);
        }
    }
    checkRange(root, 'length', rule.length, type, report);
    checkRange(root, 'visibleLines', rule.visibleLines, type, report);
    checkDigits(root, rule, report);
    refuse(root, 'unique', rule.canBeUnique, type, report);
    refuse(root, 'externalId', rule.canBeExternalId, type, report);
    refuse(root, 'required', rule.canBeRequired, type, report);
    if (type === 'Checkbox' && /^(?!true$|false$)/.test(textOf(root, 'defaultValue') ?? 'true')) {
        report('field-shape', "A checkbox's <defaultValue> is true or false.", at(root, 'defaultValue'));
    }
    if (type === 'AutoNumber' && !/\{0+\}/.test(textOf(root, 'displayFormat') ?? '{0}')) {
        report(
            'field-shape',
            '<displayFormat> needs a place for the number, such as {0000}.',
            at(root, 'displayFormat')
        );
    }
}

/** A formula has the digits of its result, and nothing of a field that is written to. */
function checkFormulaField(type: string, rule: FieldTypeRule, root: XmlNode, report: Report): void {
    if (rule.canBeFormula !== true) {
        report('field-type', `A formula cannot have the type ${type}.`, at(root, 'type'));
    }
    for (const flag of ['required', 'unique', 'externalId']) {
        refuse(root, flag, false, 'formula', report);
    }
    checkDigits(root, rule, report);
}

function refuse(root: XmlNode, flag: string, isAllowed: boolean | undefined, type: string, report: Report): void {
    if (isAllowed !== true && isTrue(root, flag)) {
        report('field-shape', `A ${type} field cannot have <${flag}>true</${flag}>.`, at(root, flag));
    }
}

function checkRange(
    root: XmlNode,
    element: string,
    range: readonly [number, number] | undefined,
    type: string,
    report: Report
): void {
    const value = numberOf(root, element);
    if (range !== undefined && value !== undefined && (value < range[0] || value > range[1])) {
        report('field-shape', `<${element}> of a ${type} field is ${range[0]} to ${range[1]}.`, at(root, element));
    }
}

function checkDigits(root: XmlNode, { hasDigits }: FieldTypeRule, report: Report): void {
    const precision = numberOf(root, 'precision');
    const scale = numberOf(root, 'scale');
    if (hasDigits !== true || precision === undefined) {
        return;
    }
    if (precision < 1 || precision > MOST_DIGITS) {
        report('field-shape', `<precision> is 1 to ${MOST_DIGITS}.`, at(root, 'precision'));
    }
    if (scale !== undefined && (scale < 0 || scale > precision)) {
        report('field-shape', `<scale> is 0 to <precision>, which is ${precision}.`, at(root, 'scale'));
    }
}

function numberOf(root: XmlNode, element: string): number | undefined {
    const text = textOf(root, element);
    return text === undefined || text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

function at(root: XmlNode, element: string): XmlNode {
    return childOf(root, element) ?? root;
}
