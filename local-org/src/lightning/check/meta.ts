/** Checks of `.js-meta.xml` against the class ("XML Configuration File Elements", Lightning Web Components Developer Guide). */
import type { Project } from '../../project/index.js';
import type { Bundle } from '../compile/bundles.js';
import { placeOf, type SourceProblem } from '../compile/problem.js';
import type { ReferenceWorld } from '../compile/references.js';
import { parseXml, elements, flag, text, texts } from '../../schema/metadata/xml.js';
import type { Offer } from './modules.js';

const TARGETS = new Set([
    'lightning__AppPage',
    'lightning__HomePage',
    'lightning__RecordPage',
    'lightning__RecordAction',
    'lightning__Tab',
    'lightning__UtilityBar',
    'lightning__FlowScreen',
    'lightning__FlowAction',
    'lightning__Inbox',
    'lightning__UrlAddressable',
    'lightning__GlobalAction',
    'lightning__EnablementProgram',
    'lightning__VoiceExtension',
    'lightning__ServiceCatalogRequest',
    'lightning__ServiceCatalogCatalogItem',
    'lightning__Dashboard',
    'lightning__AgentforceInput',
    'lightning__AgentforceOutput',
    'lightningCommunity__Page',
    'lightningCommunity__Default',
    'lightningCommunity__Page_Layout',
    'lightningCommunity__Theme_Layout',
    'lightningSnapin__ChatHeader',
    'lightningSnapin__Minimized',
    'lightningSnapin__PreChat',
    'lightningSnapin__ChatMessage',
    'analytics__Dashboard'
]);

/** Types of properties of pages; flow screens have more. */
const TYPES = new Set([
    'Boolean',
    'Integer',
    'String',
    'Color',
    'Date',
    'DateTime',
    'ContentReference',
    'ExpressionBuilder'
]);

export interface MetaRequest {
    readonly project: Project;
    readonly world: ReferenceWorld;
    readonly bundle: Bundle;
    readonly offer: Offer | undefined;
}

export function checkMeta({ project, world, bundle, offer }: MetaRequest): readonly SourceProblem[] {
    const file = bundle.metaFile ?? `${bundle.folder}/${bundle.name}.js-meta.xml`;
    if (bundle.metaFile === undefined) {
        return [problem(file, '', '', 'The component has no configuration file')];
    }
    if (bundle.files.length === 0) {
        return [problem(file, '', '', 'The component has neither a script nor a template')];
    }
    const source = project.read(file);
    const outcome = parseXml(source, 'LightningComponentBundle');
    if ('problem' in outcome) {
        const { message, line, column } = outcome.problem;
        return [{ file, line, column, message, severity: 'error', code: 'meta' }];
    }
    const { root } = outcome;
    const at = (needle: string, message: string): SourceProblem => problem(file, source, needle, message);
    const targets = elements(root, 'targets').flatMap((each) => texts(each, 'target'));
    const found: SourceProblem[] = [];
    if (text(root, 'apiVersion') === undefined) {
        found.push(at('<LightningComponentBundle', 'The configuration states no apiVersion'));
    }
    if (flag(root, 'isExposed') && targets.length === 0) {
        found.push(at('<isExposed', 'The component is exposed, and has no target'));
    }
    for (const target of targets.filter((each) => !TARGETS.has(each))) {
        found.push(at(target, `There is no target ${target}`));
    }
    for (const { names, body, place } of targetConfigs(source)) {
        for (const name of names.filter((each) => !targets.includes(each))) {
            found.push(at(place, `The configuration is for ${name}, which is no target of the component`));
        }
        found.push(...propertyProblems(body, offer, (needle, message) => at(needle, message)));
        found.push(...objectProblems(body, world, (needle, message) => at(needle, message)));
    }
    return found;
}

function problem(file: string, source: string, needle: string, message: string): SourceProblem {
    return { file, ...placeOf(source, needle), message, severity: 'error', code: 'meta' };
}

interface TargetConfig {
    readonly names: readonly string[];
    readonly body: string;
    readonly place: string;
}

/** Attributes are what this part of the file consists of. */
function targetConfigs(source: string): readonly TargetConfig[] {
    return [
        ...source.matchAll(/(<targetConfig\s[^>]*targets\s*=\s*["']([^"']*)["'][^>]*>)([\s\S]*?)<\/targetConfig>/g)
    ].map(([, place = '', names = '', body = '']) => ({
        names: names.split(/[\s,]+/).filter((each) => each !== ''),
        body,
        place
    }));
}

type At = (needle: string, message: string) => SourceProblem;

function propertyProblems(body: string, offer: Offer | undefined, at: At): readonly SourceProblem[] {
    return [...body.matchAll(/<property\s([^>]*?)\/?>/g)].flatMap(([tag, attributes = '']) => {
        const attribute = (name: string): string | undefined =>
            new RegExp(`\\b${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
        const name = attribute('name') ?? '';
        const type = attribute('type') ?? '';
        const member = offer?.api.get(name);
        const problems: SourceProblem[] = [];
        if (offer && !offer.isOpen && (!member || member.isMethod)) {
            problems.push(at(tag, `The class has no public property ${name}`));
        }
        if (!TYPES.has(type) && !/^(?:@salesforce\/schema\/|apex:\/\/|sobject|\{)/.test(type)) {
            problems.push(at(tag, `There is no type ${type} of properties`));
        }
        const value = attribute('default');
        if (value !== undefined && !fits(value, type)) {
            problems.push(at(tag, `The default ${value} of ${name} is no ${type}`));
        }
        return problems;
    });
}

function fits(value: string, type: string): boolean {
    return type === 'Integer' ? /^-?\d+$/.test(value) : type === 'Boolean' ? /^(?:true|false)$/.test(value) : true;
}

function objectProblems(body: string, { schema }: ReferenceWorld, at: At): readonly SourceProblem[] {
    return [...body.matchAll(/<object>\s*([^<\s]+)\s*<\/object>/g)].flatMap(([tag, name = '']) =>
        schema.object(name) ? [] : [at(tag, `There is no object ${name}`)]
    );
}
