/** Checks of a template: names that it binds exist in the class, attributes exist in the components that it uses. */
import { parse } from '@lwc/template-compiler';

import type { SourceProblem } from '../compile/problem.js';
import type { Modules, Offer } from './modules.js';

/** Attributes that every element has, and what components get from LightningElement ("Component Accessibility", "HTML Global Attributes"). */
const GLOBAL = new Set([
    'accessKey',
    'className',
    'dir',
    'draggable',
    'hidden',
    'id',
    'lang',
    'role',
    'slot',
    'spellcheck',
    'style',
    'tabIndex',
    'title'
]);

/** Members of LightningElement that a template may name. */
const INHERITED = new Set([
    'template',
    'accessKey',
    'childNodes',
    'children',
    'classList',
    'className',
    'dataset',
    'dir',
    'draggable',
    'firstChild',
    'firstElementChild',
    'hidden',
    'hostElement',
    'id',
    'isConnected',
    'lang',
    'lastChild',
    'lastElementChild',
    'refs',
    'role',
    'shadowRoot',
    'spellcheck',
    'style',
    'tabIndex',
    'tagName',
    'title'
]);

interface TemplateNode {
    readonly type: string;
    readonly name?: string;
    readonly properties?: readonly TemplateAttribute[];
    readonly children?: readonly TemplateNode[];
    readonly location?: Place | null;
    readonly item?: { readonly name: string };
    readonly index?: { readonly name: string };
    readonly iterator?: { readonly name: string };
    readonly slotData?: unknown;
    readonly [name: string]: unknown;
}

interface TemplateAttribute {
    readonly name: string;
    readonly attributeName: string;
    readonly location?: Place | null;
}

interface Place {
    readonly startLine: number;
    readonly startColumn: number;
}

export interface TemplateRequest {
    /** Relative to the project. */
    readonly file: string;
    readonly source: string;
    /** Of the component; undefined: it has no class of its own. */
    readonly offer: Offer | undefined;
    readonly modules: Modules;
}

/** @returns nothing for a template that the compiler refuses: it says so itself */
export function checkTemplate({ file, source, offer, modules }: TemplateRequest): readonly SourceProblem[] {
    const { root } = parse(source, { name: 'x', namespace: 'c', enableDynamicComponents: true }) as unknown as {
        root?: TemplateNode;
    };
    const problems: SourceProblem[] = [];
    const report = (place: Place | null | undefined, code: string, message: string): void => {
        const { startLine: line = 1, startColumn: column = 1 } = place ?? {};
        problems.push({ file, line, column, severity: 'error', code, message });
    };
    const walk = (node: TemplateNode, outer: ReadonlySet<string>): void => {
        const scope = scopeOf(node, outer);
        checkNames(node, scope, offer, report);
        if (node.type === 'Component') {
            checkAttributes(node, modules, report);
        }
        for (const child of childrenOf(node)) {
            walk(child, scope);
        }
    };
    if (root) {
        walk(root, new Set());
    }
    return problems;
}

type Report = (place: Place | null | undefined, code: string, message: string) => void;

/** Names that a loop or a scoped slot brings. */
function scopeOf(node: TemplateNode, outer: ReadonlySet<string>): ReadonlySet<string> {
    const own = [node.item?.name, node.index?.name, node.iterator?.name, slotName(node)].filter(
        (name) => name !== undefined
    );
    return own.length > 0 ? new Set([...outer, ...own]) : outer;
}

function slotName({ type, slotData }: TemplateNode): string | undefined {
    const value =
        type === 'ScopedSlotFragment' && typeof slotData === 'object' && slotData !== null ? slotData : undefined;
    return value && 'value' in value ? (value.value as { name?: string }).name : undefined;
}

function childrenOf(node: TemplateNode): readonly TemplateNode[] {
    const others = node.else;
    return [
        ...(node.children ?? []),
        ...(typeof others === 'object' && others !== null ? [others as TemplateNode] : [])
    ];
}

function checkNames(node: TemplateNode, scope: ReadonlySet<string>, offer: Offer | undefined, report: Report): void {
    if (!offer || offer.isOpen) {
        return;
    }
    for (const { name, place } of expressionsOf(node)) {
        if (!scope.has(name) && !offer.members.has(name) && !INHERITED.has(name)) {
            report(place ?? node.location, 'binding', `The class has no member ${name}`);
        }
    }
}

interface Named {
    readonly name: string;
    readonly place: Place | null | undefined;
}

/** First names of all expressions of a node itself: `{row.name}` is `row`. */
function expressionsOf(node: TemplateNode): readonly Named[] {
    const found: Named[] = [];
    const look = (value: unknown, place: Place | null | undefined): void => {
        if (Array.isArray(value)) {
            value.forEach((item) => look(item, place));
        } else if (typeof value === 'object' && value !== null) {
            const { type, name, location } = value as TemplateNode;
            const here = location ?? place;
            if (type === 'Identifier' && name !== undefined) {
                found.push({ name, place: here });
            } else if (type === 'MemberExpression') {
                look((value as TemplateNode).object, here);
            } else {
                Object.entries(value as Record<string, unknown>)
                    .filter(([key]) => !SKIPPED.has(key))
                    .forEach(([, inner]) => look(inner, here));
            }
        }
    };
    Object.entries(node)
        .filter(([key]) => !SKIPPED.has(key))
        .forEach(([, value]) => look(value, node.location));
    return found;
}

const SKIPPED = new Set([
    'children',
    'else',
    'location',
    'item',
    'index',
    'iterator',
    'slotData',
    'name',
    'attributeName',
    'type'
]);

function checkAttributes(node: TemplateNode, modules: Modules, report: Report): void {
    const tag = node.name ?? '';
    const specifier = specifierOf(tag);
    const offer = modules.offer(specifier);
    if (!offer || offer.isOpen) {
        return;
    }
    for (const { name, attributeName, location } of node.properties ?? []) {
        const isGeneral = GLOBAL.has(name) || /^(?:aria|data)[A-Z-]/.test(name) || attributeName.startsWith('data-');
        const member = offer.api.get(name);
        if (!isGeneral && (!member || member.isMethod)) {
            report(location ?? node.location, 'attribute', `The component ${tag} has no attribute ${attributeName}`);
        }
    }
}

/** `lightning-button-icon` -> `lightning/buttonIcon` */
export function specifierOf(tag: string): string {
    const [namespace = '', ...words] = tag.split('-');
    return `${namespace}/${words.join('-').replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
}
