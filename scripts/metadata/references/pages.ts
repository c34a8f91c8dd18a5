/** Checks tabs, apps and Lightning pages. */
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, childrenOf, descendantsOf, textOf } from '../xmlTree.js';
import { checkNamed, checkObjectName, checkPath } from './lookup.js';

export const checkTab: FileCheck = ({ root, name }, world, report) => {
    if (textOf(root, 'customObject') === 'true' && world.schema.object(name) === undefined && !world.isForeign(name)) {
        report('reference', `There is no object ${name}. The tab of an object has its name.`, root);
    }
    checkNamed('ApexPage', childOf(root, 'page'), world, report);
    checkNamed('FlexiPage', childOf(root, 'flexiPage'), world, report);
    checkNamed('LightningComponentBundle', childOf(root, 'lwcComponent'), world, report);
    checkNamed('AuraDefinitionBundle', childOf(root, 'auraComponent'), world, report);
    const kinds = ['customObject', 'page', 'flexiPage', 'lwcComponent', 'auraComponent', 'url', 'scontrol'];
    if (kinds.every((kind) => childOf(root, kind) === undefined)) {
        report('tab', `A tab shows something: state one of ${kinds.join(', ')}.`, root);
    }
};

export const checkApp: FileCheck = ({ root }, world, report) => {
    const tabs = [...childrenOf(root, 'tabs'), ...childrenOf(root, 'defaultLandingTab')];
    tabs.filter((tab) => !tab.text.trim().startsWith('standard-')).forEach((tab) =>
        checkNamed('CustomTab', tab, world, report)
    );
    checkNamed('FlexiPage', childOf(root, 'utilityBar'), world, report);
    for (const override of [...childrenOf(root, 'actionOverrides'), ...childrenOf(root, 'profileActionOverrides')]) {
        if (textOf(override, 'type')?.toLowerCase() === 'flexipage') {
            checkNamed('FlexiPage', childOf(override, 'content'), world, report);
        }
        checkObjectName(childOf(override, 'pageOrSobjectType'), world, report);
    }
};

export const checkFlexiPage: FileCheck = ({ root }, world, report) => {
    checkObjectName(childOf(root, 'sobjectType'), world, report);
    checkRegions(root, report);
    const object = textOf(root, 'sobjectType');
    for (const component of descendantsOf(root, 'componentInstance')) {
        checkComponent(component, textOf(root, 'type') ?? '', world, report);
    }
    for (const item of descendantsOf(root, 'fieldItem')) {
        const path = item.text.trim();
        if (object !== undefined && path.startsWith('Record.')) {
            checkPath(object, item, path.slice('Record.'.length), world, report);
        }
    }
    for (const criterion of descendantsOf(root, 'leftValue')) {
        const path = /^\{!Record\.([\w.]+)\}$/.exec(criterion.text.trim())?.[1];
        if (object !== undefined && path !== undefined) {
            checkPath(object, criterion, path, world, report);
        }
    }
};

function checkRegions(root: XmlNode, report: Report): void {
    const regions = new Set<string>();
    for (const region of childrenOf(root, 'flexiPageRegions')) {
        const name = textOf(region, 'name') ?? '';
        const mode = textOf(region, 'mode');
        if (regions.has(name) && mode === undefined) {
            report('twice', `The page has a region ${name} already.`, region);
        }
        regions.add(name);
    }
    for (const value of descendantsOf(root, 'value')) {
        const name = value.text.trim();
        if (name.startsWith('Facet-') && !regions.has(name)) {
            report('reference', `The page has no region ${name}.`, value);
        }
    }
    const identifiers = new Set<string>();
    for (const node of descendantsOf(root, 'identifier')) {
        const identifier = node.text.trim();
        if (identifiers.has(identifier)) {
            report('twice', `Another item of the page has the identifier ${identifier}.`, node);
        }
        identifiers.add(identifier);
    }
}

/** Targets of a component for each type of page ("XML Configuration File Elements", LWC Developer Guide). */
const TARGETS: Readonly<Record<string, string>> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    RecordPage: 'lightning__RecordPage',
    UtilityBar: 'lightning__UtilityBar'
};

function checkComponent(component: XmlNode, pageType: string, world: World, report: Report): void {
    const node = childOf(component, 'componentName') ?? component;
    const [prefix, local] = splitComponentName(node.text.trim());
    if (prefix !== '' && prefix !== 'c' && prefix.toLowerCase() !== world.namespace?.toLowerCase()) {
        return;
    }
    const bundle = world.find('LightningComponentBundle', local);
    if (bundle === undefined) {
        if (world.find('AuraDefinitionBundle', local) === undefined) {
            report('reference', `There is no Lightning component ${local}.`, node);
        }
        return;
    }
    const targets = descendantsOf(bundle.root, 'target').map((target) => target.text.trim());
    const target = TARGETS[pageType];
    if (textOf(bundle.root, 'isExposed') !== 'true' || (target !== undefined && !targets.includes(target))) {
        report('component-target', `${local} is not exposed to ${target ?? 'pages'} by its js-meta.xml.`, node);
    }
    checkProperties(component, bundle.root, target, report);
}

function splitComponentName(name: string): [prefix: string, local: string] {
    const colon = name.indexOf(':');
    return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

function checkProperties(component: XmlNode, bundle: XmlNode, target: string | undefined, report: Report): void {
    const configs = descendantsOf(bundle, 'targetConfig').filter(
        ({ attributes }) => target === undefined || (attributes.targets ?? '').split(/[\s,]+/).includes(target)
    );
    const known = configs.flatMap((config) => descendantsOf(config, 'property'));
    const given = new Set<string>();
    for (const property of childrenOf(component, 'componentInstanceProperties')) {
        const name = textOf(property, 'name') ?? '';
        given.add(name);
        // What a utility bar says about its items, not about the component.
        const isDecorator = textOf(property, 'type') === 'decorator';
        if (!isDecorator && known.every(({ attributes }) => attributes.name !== name)) {
            report('component-property', `The component has no property ${name} for this kind of page.`, property);
        }
    }
    for (const { attributes } of known) {
        const { name = '', required, default: standard } = attributes;
        if (required === 'true' && standard === undefined && !given.has(name)) {
            report('component-property', `The component needs the property ${name}.`, component);
        }
    }
}
