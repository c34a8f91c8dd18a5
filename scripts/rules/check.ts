/** All rules of this repository over the package. */
import { cacheDirectory } from '../../local-org/src/compiler/cacheFile.js';
import { parseSources } from '../../local-org/src/compiler/parseSources.js';
import { readApexSources } from '../../local-org/src/compiler/sources.js';
import type { TreeCache } from '../../local-org/src/compiler/treeCache.js';
import { noCache, openTreeCache } from '../../local-org/src/compiler/treeCache.js';
import type { Project } from '../../local-org/src/project/index.js';
import type { Finding } from '../metadata/finding.js';
import { sorted } from '../metadata/finding.js';
import { readMetadataFiles } from '../metadata/files.js';
import { apexDoc } from './apexDoc.js';
import { apiVersion } from './apiVersion.js';
import { asserts } from './asserts.js';
import { classAccess } from './classAccess.js';
import { classSize } from './classSize.js';
import { descriptions } from './descriptions.js';
import { dmlMode } from './dmlMode.js';
import { featureDirection } from './featureDirection.js';
import { globals } from './globals.js';
import { inlineHelp } from './inlineHelp.js';
import { loops } from './loops.js';
import { metadataTypes } from './metadataTypes.js';
import { namespaceLiteral } from './namespaceLiteral.js';
import { queryMode } from './queryMode.js';
import type { ApexFile, Rule, Sources } from './rule.js';
import { annotation } from './rule.js';
import { seeAllData } from './seeAllData.js';
import { sharing } from './sharing.js';
import { applySuppressions, suppressionsIn } from './suppressions.js';
import { templateText } from './templateText.js';
import { translations } from './translations.js';
import { triggers } from './triggers.js';

export const RULES: readonly Rule[] = [
    apexDoc,
    apiVersion,
    asserts,
    classAccess,
    classSize,
    descriptions,
    dmlMode,
    featureDirection,
    globals,
    inlineHelp,
    loops,
    metadataTypes,
    namespaceLiteral,
    queryMode,
    seeAllData,
    sharing,
    templateText,
    translations,
    triggers
];

const PACKAGE = 'force-app/';

export interface CheckedRules {
    /** Number of files below `force-app`. */
    readonly files: number;
    /** Sorted by file and place. */
    readonly findings: readonly Finding[];
}

/** Checks the package of a project: everything below `force-app`, tests of components aside. */
export function checkRules(project: Project, rules: readonly Rule[] = RULES): CheckedRules {
    const files = project.files.filter((file) => file.startsWith(PACKAGE) && !file.includes('/__tests__/'));
    const own: Project = { ...project, files };
    const findings: Finding[] = [];
    const sources: Sources = {
        project: own,
        apex: readApex(own, findings),
        // What is malformed is a finding of the metadata check.
        metadata: readMetadataFiles(own, [])
    };
    for (const rule of rules) {
        rule.check(sources, (file, message, { line, column }) => {
            findings.push({ file, line, column, rule: rule.name, message });
        });
    }
    const names = rules.map(({ name }) => name);
    const suppressions = files
        .filter((file) => /\.(?:cls|trigger|js|html|xml)$/.test(file))
        .flatMap((file) => suppressionsIn(file, own.read(file), names));
    return { files: files.length, findings: sorted(applySuppressions(unique(findings), suppressions)) };
}

function readApex(project: Project, findings: Finding[]): ApexFile[] {
    const { sources } = readApexSources(project);
    const cache = openCache(project.root);
    const parsed = parseSources(sources, cache);
    cache.save();
    return parsed.flatMap(({ source, unit, diagnostics }) => {
        findings.push(...diagnostics.map((each) => ({ ...each, rule: 'syntax' })));
        if (unit === undefined) {
            return [];
        }
        const { file, name, text } = source;
        const isTest = unit.kind !== 'Trigger' && annotation(unit.modifiers.annotations, 'IsTest') !== undefined;
        return [{ file, name, text, lines: text.split('\n'), unit, isTest }];
    });
}

/** Apart from the trees of the local org, which keeps those of its own version only. */
function openCache(root: string): TreeCache {
    const directory = cacheDirectory(root);
    return directory.startsWith(root) ? openTreeCache(`${directory}-rules`) : noCache;
}

/** One finding for each place and message, however many names on a line lead to it. */
function unique(findings: readonly Finding[]): Finding[] {
    const seen = new Map<string, Finding>();
    for (const finding of findings) {
        const key = `${finding.file}:${finding.line}:${finding.rule}:${finding.message}`;
        seen.set(key, seen.get(key) ?? finding);
    }
    return [...seen.values()];
}
