/** Labels in the language of the user: `.objectTranslation`, `.fieldTranslation`, `.translation`, value sets. */
import { elements, text } from '../../schema/metadata/xml.js';
import type { FieldSchema, ObjectSchema } from '../../schema/model.js';
import { localName } from '../../schema/names.js';
import type { MetadataFiles } from './files.js';
import { shownLabel } from './shownLabels.js';
import { japaneseInformation, japaneseTexts } from './standardJapanese.js';

export interface Translations {
    objectLabel(object: ObjectSchema): string;
    pluralLabel(object: ObjectSchema): string;
    /** As describe gives it: `Owner ID`. */
    fieldLabel(object: ObjectSchema, field: FieldSchema): string;
    /** As people see it: `Account Owner`. */
    shownLabel(object: ObjectSchema, field: FieldSchema): string;
    help(object: ObjectSchema, field: FieldSchema): string | undefined;
    /** By the value's label. */
    picklistLabel(object: ObjectSchema, field: FieldSchema, label: string): string;
    section(object: ObjectSchema, layout: string, section: string): string;
    listView(object: ObjectSchema, name: string, label: string): string;
    label(name: string, value: string): string;
    app(name: string, label: string): string;
    tab(name: string, label: string): string;
    /** The message of a validation rule, by its text in the language of the metadata. */
    message(text: string): string;
}

type Texts = ReadonlyMap<string, string>;

/** @param language `ja`, `en_US` */
export function translationsFor(files: MetadataFiles, language: string): Translations {
    const texts = new Map([...standardTexts(language), ...readTexts(files, language)]);
    const find = (key: string, otherwise: string): string => texts.get(key.toLowerCase()) ?? otherwise;
    const of = (object: ObjectSchema): string => localName(object.name);
    const translated = (object: ObjectSchema, field: FieldSchema): string | undefined =>
        texts.get(`field ${of(object)}.${localName(field.name)}`.toLowerCase()) ??
        (field.isNameField ? texts.get(`name ${of(object)}`.toLowerCase()) : undefined) ??
        (field.isCustom ? undefined : texts.get(`common ${field.name}`.toLowerCase()));
    const heading = (object: ObjectSchema, section: string): string => {
        const isInformation = texts.has('heading system information') && section === `${object.label} Information`;
        return isInformation
            ? japaneseInformation(find(`object ${of(object)}`, object.label))
            : find(`heading ${section}`, section);
    };
    return {
        objectLabel: (object) => find(`object ${of(object)}`, object.label),
        pluralLabel: (object) =>
            find(`objects ${of(object)}`, find(`object ${of(object)}`, object.pluralLabel || object.label)),
        fieldLabel: (object, field) => translated(object, field) ?? field.label,
        shownLabel: (object, field) => translated(object, field) ?? shownLabel(object, field) ?? field.label,
        help: (object, field) =>
            texts.get(`help ${of(object)}.${localName(field.name)}`.toLowerCase()) ?? field.inlineHelpText,
        picklistLabel: (object, field, label) =>
            find(`value ${of(object)}.${localName(field.name)} ${label}`, sharedValue(texts, label)),
        section: (object, layout, section) =>
            find(`section ${of(object)} ${layout} ${section}`, heading(object, section)),
        listView: (object, name, label) => find(`view ${of(object)} ${name}`, label),
        label: (name, value) => find(`label ${name}`, value),
        app: (name, label) => find(`app ${name}`, label),
        tab: (name, label) => find(`tab ${name}`, label),
        message: (text) => find(`rule ${text}`, text)
    };
}

function standardTexts(language: string): Texts {
    return language.startsWith('ja') ? japaneseTexts() : new Map();
}

function sharedValue(texts: Texts, label: string): string {
    return texts.get(`shared ${label}`.toLowerCase()) ?? label;
}

function readTexts(files: MetadataFiles, language: string): Texts {
    const found = new Map<string, string>();
    const put = (key: string, value: string | undefined): void => {
        if (value !== undefined && value !== '') {
            found.set(key.toLowerCase(), value);
        }
    };
    const isOurs = (name: string): boolean =>
        name.endsWith(`-${language}`) || name.endsWith(`-${language.split('_')[0] ?? ''}`);
    for (const file of files.all('objectTranslation').filter(({ name }) => isOurs(name))) {
        readObject(files, file.name.replace(/-\w+$/, ''), file, put);
    }
    for (const file of files.all('fieldTranslation')) {
        const [, folder = ''] = /objectTranslations\/([^/]+)\/[^/]+$/.exec(file.file) ?? [];
        const xml = isOurs(folder) ? files.read(file, 'CustomFieldTranslation') : undefined;
        if (xml) {
            const field = `${folder.replace(/-\w+$/, '')}.${text(xml, 'name') ?? file.name}`;
            put(`field ${field}`, text(xml, 'label'));
            put(`help ${field}`, text(xml, 'help'));
            for (const value of elements(xml, 'picklistValues')) {
                put(`value ${field} ${text(value, 'masterLabel') ?? ''}`, text(value, 'translation'));
            }
        }
    }
    for (const file of files.all('globalValueSetTranslation').filter(({ name }) => isOurs(name))) {
        const xml = files.read(file, 'GlobalValueSetTranslation');
        for (const value of xml ? elements(xml, 'valueTranslation') : []) {
            put(`shared ${text(value, 'masterLabel') ?? ''}`, text(value, 'translation'));
        }
    }
    readGeneral(files, language, put);
    return found;
}

type Put = (key: string, value: string | undefined) => void;

function readObject(files: MetadataFiles, object: string, file: Parameters<MetadataFiles['read']>[0], put: Put): void {
    const xml = files.read(file, 'CustomObjectTranslation');
    if (!xml) {
        return;
    }
    for (const value of elements(xml, 'caseValues')) {
        put(`${text(value, 'plural') === 'true' ? 'objects' : 'object'} ${object}`, text(value, 'value'));
    }
    put(`name ${object}`, text(xml, 'nameFieldLabel'));
    for (const rule of elements(xml, 'validationRules')) {
        put(`rule ${ruleMessage(files, object, text(rule, 'name') ?? '')}`, text(rule, 'errorMessage'));
    }
    for (const layout of elements(xml, 'layouts')) {
        for (const section of elements(layout, 'sections')) {
            put(
                `section ${object} ${text(layout, 'layout') ?? ''} ${text(section, 'section') ?? ''}`,
                text(section, 'label')
            );
        }
    }
}

function ruleMessage(files: MetadataFiles, object: string, name: string): string {
    const file = files.all('validationRule').find((each) => each.object === object && each.name === name);
    const xml = file && files.read(file, 'ValidationRule');
    return (xml && text(xml, 'errorMessage')) ?? '';
}

function readGeneral(files: MetadataFiles, language: string, put: Put): void {
    const file = files.all('translation').find(({ name }) => name === language || name === language.split('_')[0]);
    const xml = file && files.read(file, 'Translations');
    if (!xml) {
        return;
    }
    for (const [element, key] of [
        ['customLabels', 'label'],
        ['customApplications', 'app'],
        ['customTabs', 'tab']
    ] as const) {
        for (const item of elements(xml, element)) {
            put(`${key} ${text(item, 'name') ?? ''}`, text(item, 'label'));
        }
    }
}
