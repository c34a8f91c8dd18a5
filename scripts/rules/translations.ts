import type { MetadataFile } from '../metadata/files.js';
import type { XmlNode } from '../metadata/xmlTree.js';
import { childOf, childrenOf, textOf } from '../metadata/xmlTree.js';
import { isOwnField, isOwnObject } from './ownMetadata.js';
import type { Rule, RuleReport, Sources } from './rule.js';

const LANGUAGE = 'ja';

/** Everything that users read in English has its Japanese. */
export const translations: Rule = {
    name: 'translation',
    check(sources, report) {
        const japanese = readJapanese(sources);
        for (const file of sources.metadata) {
            checkLabels(file, japanese, report);
            checkNamed(file, japanese, report);
            checkObject(file, japanese, report);
            checkField(file, japanese, report);
            checkPart(file, japanese, report);
            checkValueSet(file, japanese, report);
        }
    }
};

interface Japanese {
    /** Sections of `ja.translation-meta.xml`: texts by `section.name`. */
    readonly texts: ReadonlyMap<string, XmlNode>;
    /** By object. */
    readonly objects: ReadonlyMap<string, XmlNode>;
    /** By `Object.Field`. */
    readonly fields: ReadonlyMap<string, XmlNode>;
    /** By name of the global value set. */
    readonly valueSets: ReadonlyMap<string, XmlNode>;
}

function readJapanese({ metadata }: Sources): Japanese {
    const texts = new Map<string, XmlNode>();
    const objects = new Map<string, XmlNode>();
    const fields = new Map<string, XmlNode>();
    const valueSets = new Map<string, XmlNode>();
    for (const { type, name, object, root } of metadata) {
        if (type === 'Translations' && name === LANGUAGE) {
            root.children.forEach((entry) => texts.set(`${entry.name}.${textOf(entry, 'name') ?? ''}`, entry));
        } else if (type === 'CustomObjectTranslation' && name.endsWith(`-${LANGUAGE}`)) {
            const of = withoutLanguage(name);
            objects.set(of, root);
            childrenOf(root, 'fields').forEach((field) => fields.set(`${of}.${textOf(field, 'name') ?? ''}`, field));
        } else if (type === 'CustomFieldTranslation' && object?.endsWith(`-${LANGUAGE}`) === true) {
            fields.set(`${withoutLanguage(object)}.${textOf(root, 'name') ?? name}`, root);
        } else if (type === 'GlobalValueSetTranslation' && name.endsWith(`-${LANGUAGE}`)) {
            valueSets.set(withoutLanguage(name), root);
        }
    }
    return { texts, objects, fields, valueSets };
}

function withoutLanguage(name: string): string {
    return name.slice(0, -LANGUAGE.length - 1);
}

function isFilled(node: XmlNode | undefined, element: string): boolean {
    return node !== undefined && (textOf(node, element) ?? '') !== '';
}

function checkLabels({ file, type, root }: MetadataFile, { texts }: Japanese, report: RuleReport): void {
    if (type !== 'CustomLabels') {
        return;
    }
    for (const label of childrenOf(root, 'labels')) {
        const name = textOf(label, 'fullName') ?? '';
        if (!isFilled(texts.get(`customLabels.${name}`), 'label')) {
            report(file, `The label ${name} has no Japanese in ja.translation-meta.xml (customLabels).`, label);
        }
    }
}

/** Section of the translation by metadata type; tabs of objects have the object's name. */
const SECTIONS: Readonly<Record<string, string>> = {
    CustomApplication: 'customApplications',
    CustomTab: 'customTabs',
    ReportType: 'reportTypes'
};

function checkNamed({ file, type, name, root }: MetadataFile, { texts }: Japanese, report: RuleReport): void {
    const section = SECTIONS[type];
    const hasLabel = isFilled(root, 'label');
    if (section !== undefined && hasLabel && !isFilled(texts.get(`${section}.${name}`), 'label')) {
        report(file, `${name} has no Japanese in ja.translation-meta.xml (${section}).`, root);
    }
}

function checkObject(each: MetadataFile, { objects }: Japanese, report: RuleReport): void {
    if (!isOwnObject(each)) {
        return;
    }
    const { file, name, root } = each;
    const translated = objects.get(name);
    if (translated === undefined || !childrenOf(translated, 'caseValues').some((value) => isFilled(value, 'value'))) {
        report(file, `${name} has no Japanese: objectTranslations/${name}-${LANGUAGE}, <caseValues>.`, root);
        return;
    }
    if (childOf(root, 'nameField') !== undefined && !isFilled(translated, 'nameFieldLabel')) {
        report(file, `The name of ${name} has no Japanese: <nameFieldLabel>.`, childOf(root, 'nameField') ?? root);
    }
}

function checkField(each: MetadataFile, { fields }: Japanese, report: RuleReport): void {
    if (!isOwnField(each)) {
        return;
    }
    const { file, name, object = '', root } = each;
    const translated = fields.get(`${object}.${name}`);
    if (translated === undefined || !isFilled(translated, 'label')) {
        report(file, `${object}.${name} has no Japanese <label> in objectTranslations/${object}-${LANGUAGE}.`, root);
        return;
    }
    if (isFilled(root, 'inlineHelpText') && !isFilled(translated, 'help')) {
        report(file, `The help of ${object}.${name} has no Japanese <help>.`, childOf(root, 'inlineHelpText') ?? root);
    }
    const definition = childOf(childOf(root, 'valueSet') ?? root, 'valueSetDefinition');
    const values = definition === undefined ? [] : childrenOf(definition, 'value');
    const known = new Set(
        childrenOf(translated, 'picklistValues')
            .filter((value) => isFilled(value, 'translation'))
            .map((value) => textOf(value, 'masterLabel'))
    );
    for (const value of values.filter((candidate) => !known.has(labelOf(candidate)))) {
        report(file, `The value ${labelOf(value) ?? ''} of ${object}.${name} has no Japanese <picklistValues>.`, value);
    }
}

function labelOf(value: XmlNode): string | undefined {
    return textOf(value, 'label') ?? textOf(value, 'fullName');
}

/** Section of an object's translation, and the element with the text, by metadata type. */
const PARTS: Readonly<Record<string, readonly [section: string, element: string]>> = {
    FieldSet: ['fieldSets', 'label'],
    RecordType: ['recordTypes', 'label'],
    ValidationRule: ['validationRules', 'errorMessage'],
    WebLink: ['webLinks', 'label']
};

function checkPart(each: MetadataFile, { objects }: Japanese, report: RuleReport): void {
    const { file, type, name, object = '', root } = each;
    const [section, element] = PARTS[type] ?? [];
    if (section === undefined || element === undefined) {
        return;
    }
    const translated = objects.get(object);
    const entry = translated && childrenOf(translated, section).find((node) => textOf(node, 'name') === name);
    if (!isFilled(entry, element)) {
        const place = `objectTranslations/${object}-${LANGUAGE}, <${section}>`;
        report(file, `${object}.${name} has no Japanese <${element}>: ${place}.`, root);
    }
}

function checkValueSet(each: MetadataFile, { valueSets }: Japanese, report: RuleReport): void {
    if (each.type !== 'GlobalValueSet') {
        return;
    }
    const translated = valueSets.get(each.name);
    const known = new Set(
        (translated === undefined ? [] : childrenOf(translated, 'valueTranslation'))
            .filter((value) => isFilled(value, 'translation'))
            .map((value) => textOf(value, 'masterLabel'))
    );
    for (const value of childrenOf(each.root, 'customValue').filter((candidate) => !known.has(labelOf(candidate)))) {
        const place = `globalValueSetTranslations/${each.name}-${LANGUAGE}`;
        report(each.file, `The value ${labelOf(value) ?? ''} of ${each.name} has no Japanese: ${place}.`, value);
    }
}
