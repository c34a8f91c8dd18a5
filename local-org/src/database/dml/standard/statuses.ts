/**
 * Stages and statuses and what they stand for: those of a new org, or the project's (metadata type StandardValueSet). They are
 * rows of `OpportunityStage`, `LeadStatus`, `CaseStatus` and `TaskStatus` too.
 */
import { elements, flag, integer, parseXml, text, type XmlElement } from '../../../schema/metadata/xml.js';
import type { ProjectFiles } from '../../../schema/load.js';

export interface Stage {
    readonly name: string;
    readonly label: string;
    readonly isClosed: boolean;
    readonly isWon: boolean;
    readonly probability: number;
    /** `BestCase` */
    readonly category: string;
}

export interface Status {
    readonly name: string;
    readonly label: string;
    readonly isDefault: boolean;
    /** Closed, or for leads converted. */
    readonly isFinal: boolean;
}

export interface Statuses {
    readonly stages: readonly Stage[];
    readonly leads: readonly Status[];
    readonly cases: readonly Status[];
    readonly tasks: readonly Status[];
}

/** Names of forecast categories differ from what they are stored as ("Opportunity", Object Reference). */
export const CATEGORY_NAMES: Readonly<Record<string, string>> = { BestCase: 'Best Case', Forecast: 'Commit' };

/** The stages of a new org (Setup, "Opportunity Stages"). */
const STAGES: readonly Stage[] = (
    [
        ['Prospecting', 10, 'Pipeline'],
        ['Qualification', 10, 'Pipeline'],
        ['Needs Analysis', 20, 'Pipeline'],
        ['Value Proposition', 50, 'BestCase'],
        ['Id. Decision Makers', 60, 'BestCase'],
        ['Perception Analysis', 70, 'BestCase'],
        ['Proposal/Price Quote', 75, 'BestCase'],
        ['Negotiation/Review', 90, 'BestCase'],
        ['Closed Won', 100, 'Closed'],
        ['Closed Lost', 0, 'Omitted']
    ] as const
).map(([name, probability, category]) => ({
    name,
    label: name,
    probability,
    category,
    isClosed: name.startsWith('Closed'),
    isWon: name === 'Closed Won'
}));

/** The first is the default, those behind the bar are final. */
const LEADS = ['Open - Not Contacted', 'Working - Contacted', 'Closed - Not Converted', '|', 'Closed - Converted'];
const CASES = ['New', 'Working', 'Escalated', '|', 'Closed'];
const TASKS = ['Not Started', 'In Progress', 'Waiting on someone else', 'Deferred', '|', 'Completed'];

const FILE = /(?:^|\/)(OpportunityStage|LeadStatus|CaseStatus|TaskStatus)\.standardValueSet(?:-meta\.xml)?$/;

export function readStatuses(project: ProjectFiles): Statuses {
    const sets = new Map<string, readonly XmlElement[]>();
    for (const file of project.files) {
        const name = FILE.exec(file)?.[1];
        const outcome = name === undefined ? undefined : parseXml(project.read(file), 'StandardValueSet');
        if (name !== undefined && outcome && 'root' in outcome) {
            const values = elements(outcome.root, 'standardValue');
            sets.set(
                name,
                values.filter((value) => text(value, 'isActive') !== 'false')
            );
        }
    }
    return {
        stages: sets.get('OpportunityStage')?.map(readStage) ?? STAGES,
        leads: sets.get('LeadStatus')?.map(readStatus) ?? standard(LEADS),
        cases: sets.get('CaseStatus')?.map(readStatus) ?? standard(CASES),
        tasks: sets.get('TaskStatus')?.map(readStatus) ?? standard(TASKS)
    };
}

function standard(names: readonly string[]): readonly Status[] {
    const bar = names.indexOf('|');
    return names.flatMap((name, at) =>
        at === bar ? [] : [{ name, label: name, isDefault: at === 0, isFinal: at > bar }]
    );
}

function readStage(xml: XmlElement): Stage {
    return {
        ...namesOf(xml),
        isClosed: flag(xml, 'closed'),
        isWon: flag(xml, 'won'),
        probability: integer(xml, 'probability') ?? 0,
        category: text(xml, 'forecastCategory') ?? 'Pipeline'
    };
}

function readStatus(xml: XmlElement): Status {
    return {
        ...namesOf(xml),
        isDefault: flag(xml, 'default'),
        isFinal: flag(xml, 'closed') || flag(xml, 'converted')
    };
}

function namesOf(xml: XmlElement): { readonly name: string; readonly label: string } {
    const name = text(xml, 'fullName') ?? '';
    return { name, label: text(xml, 'label') ?? name };
}

/** @returns the entry of a value; the case of values does not count */
export function statusOf<T extends { readonly name: string }>(list: readonly T[], value: unknown): T | undefined {
    const folded = typeof value === 'string' ? value.toLowerCase() : undefined;
    return list.find(({ name }) => name.toLowerCase() === folded);
}

/** The default of a list; the first where none is marked. */
export function defaultOf(list: readonly Status[]): string | null {
    return (list.find(({ isDefault }) => isDefault) ?? list[0])?.name ?? null;
}
