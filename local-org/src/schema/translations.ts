/**
 * What a project says in other languages: labels of objects, fields, values, record types and field sets, messages of
 * validation rules, custom labels ("Translations", "CustomObjectTranslation", "GlobalValueSetTranslation", Metadata API
 * Developer Guide). Files of a language are read when somebody first speaks it.
 */
import type { ProjectFiles } from './metadata/collect.js';
import { elements, flag, parseXml, text, type XmlElement } from './metadata/xml.js';
import type { FieldSchema, ObjectSchema } from './model.js';
import { qualify } from './names.js';
import { standardValueSetOf } from './standard/facts.js';

export interface Translations {
    /** @param language of a user: `ja`, `pt_BR` */
    object(object: ObjectSchema, language: string): ObjectTranslation | undefined;
    /** @returns label, help text and the labels of values, as far as they are translated */
    field(object: ObjectSchema, field: FieldSchema, language: string): FieldTranslation | undefined;
    /** A custom label of the project. @param name in any case */
    label(name: string, language: string): string | undefined;
}

export interface ObjectTranslation {
    readonly label: string | undefined;
    readonly pluralLabel: string | undefined;
    /** Labels by lower-case developer name. */
    readonly recordTypes: ReadonlyMap<string, string>;
    readonly fieldSets: ReadonlyMap<string, string>;
    /** Error messages of validation rules, likewise. */
    readonly rules: ReadonlyMap<string, string>;
}

export interface FieldTranslation {
    readonly label: string | undefined;
    readonly help: string | undefined;
    /** By the label in the org's language. */
    readonly values: ReadonlyMap<string, string>;
}

interface Language {
    /** By lower-case object. */
    readonly objects: Map<string, ObjectTranslation>;
    /** By `object.field`, lower case. */
    readonly fields: Map<string, FieldTranslation>;
    /** Labels of name fields by lower-case object. */
    readonly nameFields: Map<string, string>;
    /** Values of global and of standard value sets by lower-case name. */
    readonly globalSets: Map<string, ReadonlyMap<string, string>>;
    readonly standardSets: Map<string, ReadonlyMap<string, string>>;
    /** Custom labels by lower-case name. */
    readonly labels: Map<string, string>;
}

const LANGUAGE = '([a-z]{2,3}(?:_[A-Za-z0-9]{2,8})*)';
const OBJECT = new RegExp(`(?:^|/)([^/]+)-${LANGUAGE}\\.objectTranslation(?:-meta\\.xml)?$`);
const FIELD = new RegExp(`(?:^|/)([^/]+)-${LANGUAGE}/[^/]+\\.fieldTranslation-meta\\.xml$`);
const VALUE_SET = new RegExp(`(?:^|/)([^/]+)-${LANGUAGE}\\.(global|standard)ValueSetTranslation(?:-meta\\.xml)?$`);
const LABELS = new RegExp(`(?:^|/)${LANGUAGE}\\.translation(?:-meta\\.xml)?$`);

export function createTranslations(project: Pick<ProjectFiles, 'files' | 'namespace' | 'read'>): Translations {
    const known = new Map<string, Language | undefined>();
    const languages = (): ReadonlySet<string> => (available ??= languagesOf(project.files));
    let available: ReadonlySet<string> | undefined;
    const read = (language: string): Language | undefined => {
        if (!known.has(language)) {
            known.set(language, languages().has(language) ? readLanguage(project, language) : undefined);
        }
        return known.get(language);
    };
    /** What is not translated to `es_MX` may be to `es` ("Supported Languages", Salesforce Help: language fallback). */
    const first = <T>(language: string, find: (of: Language) => T | undefined): T | undefined => {
        const own = read(language);
        const found = own && find(own);
        const broader = found === undefined ? read(language.replace(/_.*$/, '')) : undefined;
        return found ?? (broader && find(broader));
    };
    return {
        object: (object, language) => first(language, ({ objects }) => objects.get(object.name.toLowerCase())),
        field: (object, field, language) => first(language, (of) => fieldIn(of, object, field)),
        label: (name, language) => first(language, ({ labels }) => labels.get(name.toLowerCase()))
    };
}

function languagesOf(files: readonly string[]): ReadonlySet<string> {
    return new Set(files.flatMap((file) => languageOf(file) ?? []));
}

function languageOf(file: string): string | undefined {
    return file.includes('ranslation')
        ? (OBJECT.exec(file)?.[2] ?? FIELD.exec(file)?.[2] ?? VALUE_SET.exec(file)?.[2] ?? LABELS.exec(file)?.[1])
        : undefined;
}

function fieldIn(language: Language, object: ObjectSchema, field: FieldSchema): FieldTranslation | undefined {
    const key = `${object.name}.${field.name}`.toLowerCase();
    // fields of Activity are fields of Task and of Event
    const own = language.fields.get(key) ?? language.fields.get(`activity.${field.name}`.toLowerCase());
    const name = field.isNameField ? language.nameFields.get(object.name.toLowerCase()) : undefined;
    const set =
        field.valueSet === undefined
            ? language.standardSets.get(standardValueSetOf(object.name, field.name)?.toLowerCase() ?? '')
            : language.globalSets.get(field.valueSet.toLowerCase());
    if (!own && name === undefined && !set) {
        return undefined;
    }
    return {
        label: own?.label ?? name,
        help: own?.help,
        values: set ? new Map([...set, ...(own?.values ?? [])]) : (own?.values ?? new Map())
    };
}

function readLanguage(project: Pick<ProjectFiles, 'files' | 'namespace' | 'read'>, language: string): Language {
    const read: Language = {
        objects: new Map(),
        fields: new Map(),
        nameFields: new Map(),
        globalSets: new Map(),
        standardSets: new Map(),
        labels: new Map()
    };
    const open = (file: string, root: string): XmlElement => {
        const outcome = parseXml(project.read(file), root);
        return 'root' in outcome ? outcome.root : {};
    };
    const objectName = (name: string): string => qualify(name, project.namespace).toLowerCase();
    for (const file of project.files) {
        if (languageOf(file) !== language) {
            continue;
        }
        const [, object] = OBJECT.exec(file) ?? [];
        const [, holder] = FIELD.exec(file) ?? [];
        const [, set, , kind] = VALUE_SET.exec(file) ?? [];
        if (object !== undefined) {
            addObject(read, objectName(object), open(file, 'CustomObjectTranslation'), project.namespace);
        } else if (holder !== undefined) {
            addField(read, objectName(holder), open(file, 'CustomFieldTranslation'), project.namespace);
        } else if (set !== undefined) {
            const sets = kind === 'global' ? read.globalSets : read.standardSets;
            const root = kind === 'global' ? 'GlobalValueSetTranslation' : 'StandardValueSetTranslation';
            sets.set(set.toLowerCase(), pairs(open(file, root), 'valueTranslation', 'masterLabel', 'translation'));
        } else {
            const labels = pairs(open(file, 'Translations'), 'customLabels', 'name', 'label');
            labels.forEach((label, name) => read.labels.set(name.toLowerCase(), label));
        }
    }
    return read;
}

function addObject(read: Language, object: string, xml: XmlElement, namespace: string | undefined): void {
    const cases = elements(xml, 'caseValues');
    const label = text(cases.find((item) => !flag(item, 'plural')) ?? {}, 'value');
    const before = read.objects.get(object);
    const lower = (element: string, name: string, value: string): ReadonlyMap<string, string> =>
        new Map([...pairs(xml, element, name, value)].map(([key, translated]) => [key.toLowerCase(), translated]));
    read.objects.set(object, {
        label: label ?? before?.label,
        // languages without plurals state one form
        pluralLabel: text(cases.find((item) => flag(item, 'plural')) ?? {}, 'value') ?? label ?? before?.pluralLabel,
        recordTypes: new Map([...(before?.recordTypes ?? []), ...lower('recordTypes', 'name', 'label')]),
        fieldSets: new Map([...(before?.fieldSets ?? []), ...lower('fieldSets', 'name', 'label')]),
        rules: new Map([...(before?.rules ?? []), ...lower('validationRules', 'name', 'errorMessage')])
    });
    const name = text(xml, 'nameFieldLabel');
    if (name !== undefined) {
        read.nameFields.set(object, name);
    }
    elements(xml, 'fields').forEach((field) => {
        addField(read, object, field, namespace);
    });
}

function addField(read: Language, object: string, xml: XmlElement, namespace: string | undefined): void {
    const name = qualify(text(xml, 'name') ?? '', namespace).toLowerCase();
    read.fields.set(`${object}.${name}`, {
        label: text(xml, 'label'),
        help: text(xml, 'help'),
        values: pairs(xml, 'picklistValues', 'masterLabel', 'translation')
    });
}

/** What is left empty is not translated. */
function pairs(xml: XmlElement, element: string, key: string, value: string): ReadonlyMap<string, string> {
    return new Map(
        elements(xml, element).flatMap((item) => {
            const [name, translated] = [text(item, key), text(item, value)];
            return name !== undefined && translated !== undefined && translated !== ''
                ? [[name, translated] as const]
                : [];
        })
    );
}
