import type { Expression, TypeReference } from '../../local-org/src/compiler/ast.js';
import type { Place } from '../metadata/finding.js';
import { FILE_START } from '../metadata/finding.js';
import type { XmlNode } from '../metadata/xmlTree.js';
import { FEATURES, homeOf } from './features.js';
import { ownersOf } from './owners.js';
import type { Owners } from './owners.js';
import type { ApexFile, Rule, Sources } from './rule.js';
import { walk } from './walk.js';

/**
 * A file uses its own feature and those to its left: `core <- lifecycle <- plans <- ...`. Labels and translations are outside
 * of this, since the platform wants all of them in one file; so are the tests of core, where the builders for all tests are.
 */
export const featureDirection: Rule = {
    name: 'feature-direction',
    check(sources, report) {
        const owners = ownersOf(sources);
        for (const file of sources.project.files) {
            const home = homeOf(file);
            if (home !== undefined && !FEATURES.includes(home.folder)) {
                const message = `${home.folder} is no feature. Features are ${FEATURES.join(', ')}.`;
                report(file, message, FILE_START);
            }
        }
        for (const { file, name, at } of referencesIn(sources, owners)) {
            const home = homeOf(file);
            const own = FEATURES.indexOf(home?.folder ?? '');
            const other = owners.featureOf(name);
            if (home === undefined || own < 0 || other === undefined || isFree(file, home.part, home.folder)) {
                continue;
            }
            if (other > own) {
                const message = `${home.folder} must not use ${name}, which belongs to ${FEATURES[other] ?? ''}, to its right.`;
                report(file, message, at);
            }
        }
    }
};

function isFree(file: string, part: string, folder: string): boolean {
    return (part === 'test' && folder === 'core') || /\/(?:labels|translations|objectTranslations)\//.test(file);
}

interface Reference {
    readonly file: string;
    /** A key of the owners. */
    readonly name: string;
    readonly at: Place;
}

function referencesIn(sources: Sources, owners: Owners): Reference[] {
    const inMetadata = sources.metadata.flatMap(({ file, root }) => namesInXml(file, root, owners));
    const scripts = sources.project.files.filter((file) => /\/(?:lwc|aura)\/.*\.(?:js|html|cmp)$/.test(file));
    const inComponents = scripts.flatMap((file) => namesInText(file, sources.project.read(file), COMPONENT_NAMES));
    return [...sources.apex.flatMap(namesInApex), ...inMetadata, ...inComponents];
}

/** Names of our objects and fields look like nothing else. */
const CUSTOM_NAMES = /\b[A-Za-z]\w*?__(?:c|r|mdt|e|b)\b/g;
/** Imports of JavaScript, tags of templates, and custom names. */
const COMPONENT_NAMES =
    /@salesforce\/apex\/(\w+)|from\s+['"]c\/(\w+)['"]|<c-([\w-]+)|\b([A-Za-z]\w*?__(?:c|r|mdt|e|b))\b/g;

function namesInApex({ file, text, unit }: ApexFile): Reference[] {
    const own = new Set<string>();
    const found: Reference[] = [];
    walk(unit, (node) => {
        if (node.kind === 'Class' || node.kind === 'Interface' || node.kind === 'Enum') {
            own.add((node as unknown as { readonly name: { readonly text: string } }).name.text);
        }
    });
    const add = (name: string, { line, column }: Place): void => {
        if (!own.has(name)) {
            found.push({ file, name, at: { line, column } });
        }
    };
    walk(unit, (node) => {
        if (node.kind === 'TypeReference') {
            typeNames(node as unknown as TypeReference).forEach((name) => add(name, node));
        } else if (node.kind === 'Call' || node.kind === 'Member') {
            const { target } = node as unknown as { readonly target: Expression | undefined };
            if (target?.kind === 'Name') {
                add(target.name, target);
            }
        }
    });
    return [...found, ...namesInText(file, withoutComments(text), CUSTOM_NAMES)];
}

function typeNames({ segments }: TypeReference): string[] {
    return segments.flatMap((segment) => [segment.name, ...segment.arguments.flatMap(typeNames)]);
}

/** Keeps line breaks and columns. */
function withoutComments(text: string): string {
    return text.replace(/'(?:[^'\\\n]|\\.)*'|\/\*[^]*?\*\/|\/\/[^\n]*/g, (part) =>
        part.startsWith("'") ? part : part.replace(/[^\n]/g, ' ')
    );
}

function namesInText(file: string, text: string, pattern: RegExp): Reference[] {
    return text.split('\n').flatMap((line, index) =>
        [...line.matchAll(pattern)].map((match) => ({
            file,
            name: camelCase(match.slice(1).find(Boolean) ?? match[0]),
            at: { line: index + 1, column: match.index + 1 }
        }))
    );
}

/** `plan-list` -> `planList`, the name of the component */
function camelCase(name: string): string {
    return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Custom names in texts, and texts that are as a whole the name of a class or of a component. */
function namesInXml(file: string, node: XmlNode, owners: Owners): Reference[] {
    const text = node.text.trim().replace(/^c:/, '');
    const isProse = /^(?:description|inlineHelpText|label|errorMessage|masterLabel|help|value)$/.test(node.name);
    const names = isProse ? [] : [...text.matchAll(CUSTOM_NAMES)].map(([name]) => name);
    const whole = !isProse && owners.isNamed(text) ? [text] : [];
    const own = [...names, ...whole].map((name) => ({ file, name, at: node }));
    return [...own, ...node.children.flatMap((child) => namesInXml(file, child, owners))];
}
