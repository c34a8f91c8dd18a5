/** Lightning pages as the page gets them: properties with their types, visibility rules as far as they are known here. */
import { findBundles } from '../compile/bundles.js';
import type { FlexiPage, PageComponent, PageItem, VisibilityRule } from '../metadata/flexiPages.js';
import { qualifyPath } from '../../schema/names.js';
import type { UiContext } from './context.js';
import type { Json } from './values.js';

export function pageJson(context: UiContext, page: FlexiPage | undefined): Json {
    return page
        ? {
              name: page.name,
              label: page.label,
              type: page.type,
              template: page.template,
              regions: page.regions.map(({ name, isFacet, items }) => ({
                  name,
                  isFacet,
                  items: items.map((item) => itemJson(context, item))
              }))
          }
        : null;
}

function itemJson(context: UiContext, item: PageItem): Json {
    const visibility = item.visibility ? ruleJson(context, item.visibility) : null;
    return item.kind === 'field'
        ? {
              kind: 'field',
              name: `Record.${canonicalPath(context, item.name.replace(/^Record\./, ''))}`,
              visibility,
              properties: {}
          }
        : { kind: 'component', name: item.name, id: item.id, properties: typedProperties(context, item), visibility };
}

/** Metadata has texts only; the configuration of the component says what they are ("targetConfig", "property"). */
function typedProperties(context: UiContext, { name, properties }: PageComponent): Json {
    const { project } = context;
    const bundle = findBundles(project).get(name.split(':').at(-1) ?? '');
    const types =
        bundle?.metaFile === undefined ? new Map<string, string>() : propertyTypes(project.read(bundle.metaFile));
    return Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [
            key,
            typeof value === 'string' ? typed(withLabels(context, value), types.get(key) ?? '') : value
        ])
    );
}

/** `{!$Label.Overview}`, `{!$Label.c.Overview}`: custom labels in properties ("Use Custom Labels in the Lightning App Builder", Salesforce Help). */
function withLabels({ schema, texts }: UiContext, value: string): string {
    return value.replace(/\{!\$Label\.(?:\w+\.)?(\w+)\}/g, (all, name: string) =>
        texts.label(name, schema.label('', name)?.value ?? all)
    );
}

/** The reader of metadata has no attributes, where properties have everything. */
function propertyTypes(xml: string): Map<string, string> {
    const types = new Map<string, string>();
    for (const [, attributes = ''] of xml.matchAll(/<property\s([^>]*?)\/?>/g)) {
        const attribute = (name: string): string =>
            new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1] ?? '';
        types.set(attribute('name'), attribute('type'));
    }
    return types;
}

function typed(value: string, type: string): Json {
    switch (type.toLowerCase()) {
        case 'boolean':
            return value.toLowerCase() === 'true';
        case 'integer':
            return Number.parseInt(value, 10);
        default:
            return value;
    }
}

const OPERATORS = ['EQUAL', 'NE', 'CONTAINS', 'GT', 'GE', 'LT', 'LE'];

/** Fields of the record are looked at in the page, where they change; all else is known already. */
function ruleJson(context: UiContext, { logic, criteria }: VisibilityRule): Json {
    const read = criteria.map(({ left, operator, right }) => ({ ...operandOf(context, left), operator, right }));
    const wrong = read.find(({ unsupported, operator }) => unsupported !== null || !OPERATORS.includes(operator));
    return {
        logic: logic ?? null,
        criteria: read,
        unsupported: wrong ? (wrong.unsupported ?? `the operator ${wrong.operator} in a visibility rule`) : null
    };
}

interface Operand {
    readonly path: string | null;
    readonly value: string | null;
    readonly unsupported: string | null;
}

/** `{!Record.Kind__c}`, `{!$Permission.CustomPermission.Gardener}`, `{!$User.Department}`, `{!$Client.formFactor}` */
function operandOf(context: UiContext, left: string): Operand {
    const expression = /^\{!(.*)\}$/.exec(left)?.[1] ?? left;
    const [root = '', ...steps] = expression.split('.');
    const rest = steps.join('.');
    const known = (value: string | null): Operand => ({ path: null, value, unsupported: null });
    switch (root) {
        case 'Record':
            return { path: canonicalPath(context, rest), value: null, unsupported: null };
        case '$Client':
            return known('Large');
        case '$Permission':
            return known(String(hasPermission(context, steps)));
        case '$User':
            return known(userValue(context, rest));
        default:
            return { path: null, value: null, unsupported: `the visibility rule on ${left}` };
    }
}

/** With the package's prefix, as records have their fields. */
function canonicalPath({ schema }: UiContext, path: string): string {
    return qualifyPath(path, schema.namespace);
}

function hasPermission({ workspace }: UiContext, [kind = '', name = '']: readonly string[]): boolean {
    const { security } = workspace.session;
    return kind === 'CustomPermission'
        ? security.access.hasPermission(name)
        : security.rights().isAdministrator || security.rights().has(name);
}

function userValue({ workspace, schema, userId }: UiContext, field: string): string | null {
    const object = schema.object('User');
    const values = object && workspace.session.dml.storedValues(object, userId);
    const value = object && values?.[schema.field(object, field)?.name ?? ''];
    return typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number' ? String(value) : null;
}
