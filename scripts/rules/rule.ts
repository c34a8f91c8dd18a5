/** What a rule of this repository is, and what it is given. */
import type { Annotation, CompilationUnit, Modifier } from '../../local-org/src/compiler/ast.js';
import type { Project } from '../../local-org/src/project/index.js';
import type { Place } from '../metadata/finding.js';
import type { MetadataFile } from '../metadata/files.js';

/** A class or trigger that could be parsed. */
export interface ApexFile {
    /** Relative to the project, with `/`. */
    readonly file: string;
    readonly name: string;
    readonly text: string;
    readonly lines: readonly string[];
    readonly unit: Exclude<CompilationUnit, { readonly kind: 'Anonymous' }>;
    /** Whether the class is annotated with `@IsTest`. */
    readonly isTest: boolean;
}

/** Everything that rules look at: the files below `force-app`. */
export interface Sources {
    readonly project: Pick<Project, 'files' | 'read' | 'apiVersion' | 'namespace'>;
    readonly apex: readonly ApexFile[];
    readonly metadata: readonly MetadataFile[];
}

/** Adds a finding. */
export type RuleReport = (file: string, message: string, at: Place) => void;

export interface Rule {
    /** What findings and suppressions call it. */
    readonly name: string;
    check(sources: Sources, report: RuleReport): void;
}

/** A rule that looks at one Apex file after the other. */
export function apexRule(name: string, check: (file: ApexFile, report: RuleReport) => void): Rule {
    return { name, check: ({ apex }, report) => apex.forEach((file) => check(file, report)) };
}

export function hasKeyword(modifiers: readonly Modifier[], ...names: readonly string[]): boolean {
    return modifiers.some(({ name }) => names.includes(name));
}

export function annotation(annotations: readonly Annotation[], name: string): Annotation | undefined {
    return annotations.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
