/** The metadata files of a project, read. */
import { posix } from 'node:path';
import type { Project } from '../../local-org/src/project/index.js';
import type { Finding } from './finding.js';
import { FILE_START, reportInto } from './finding.js';
import { fitsSuffix, typeOfSuffix } from './types/suffixes.js';
import type { XmlNode } from './xmlTree.js';
import { readXmlTree, textOf } from './xmlTree.js';

export interface MetadataFile {
    /** Relative to the project, with `/`. */
    readonly file: string;
    /** Name of the root element: the metadata type. */
    readonly type: string;
    /** Name by the file: `Plan__c`, `HealthScore__c-Layout`, `Type.Record`. */
    readonly name: string;
    /** The object whose folder the file is in, for what belongs to one. */
    readonly object: string | undefined;
    readonly root: XmlNode;
}

const META_FILE = /([^/]+)\.([\w]+)-meta\.xml$/;
const OF_OBJECT = /(?:^|\/)objects\/([^/]+)\/[^/]+\/[^/]+$/;
const OF_TRANSLATION = /(?:^|\/)objectTranslations\/([^/]+)\/[^/]+$/;

/** Reads every `-meta.xml`; what cannot be read becomes a finding and is left out. */
export function readMetadataFiles(project: Pick<Project, 'files' | 'read'>, findings: Finding[]): MetadataFile[] {
    return project.files.flatMap((file) => {
        const [, name, suffix] = META_FILE.exec(file) ?? [];
        if (name === undefined || suffix === undefined) {
            return [];
        }
        const report = reportInto(findings, file);
        const outcome = readXmlTree(project.read(file));
        if ('fault' in outcome) {
            report('malformed-xml', outcome.fault.message, outcome.fault);
            return [];
        }
        const { root } = outcome;
        if (!fitsSuffix(suffix, root.name)) {
            const expected = typeOfSuffix(suffix);
            const hint = expected === undefined ? '' : ` It holds a <${expected}>.`;
            report('root-element', `<${root.name}> does not belong into a .${suffix}-meta.xml file.${hint}`, root);
            return [];
        }
        const object = OF_OBJECT.exec(file)?.[1] ?? OF_TRANSLATION.exec(file)?.[1];
        const fullName = textOf(root, 'fullName');
        if (fullName !== undefined && !isNameOf(fullName, name)) {
            report(
                'file-name',
                `The file is named ${name}, but its <fullName> is ${fullName}. Rename one of them.`,
                root
            );
        }
        return [{ file, type: root.name, name: decodeName(name), object, root }];
    });
}

function isNameOf(fullName: string, name: string): boolean {
    const decoded = decodeName(name);
    return fullName === decoded || fullName === name || posix.basename(fullName) === decoded;
}

/** Characters that a file system may refuse are percent-encoded in file names. */
function decodeName(name: string): string {
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** Sources without their meta file, which no deploy accepts. */
export function reportMissingMetaFiles(project: Pick<Project, 'files'>, findings: Finding[]): void {
    const known = new Set(project.files);
    for (const file of project.files) {
        const isSource = /\.(?:cls|trigger|page|component)$/.test(file);
        const bundle = /(?:^|\/)lwc\/([^/]+)\/([^/]+)\.js$/.exec(file);
        if ((isSource || bundle?.[1] === bundle?.[2]) && (isSource || bundle) && !known.has(`${file}-meta.xml`)) {
            reportInto(findings, file)('meta-file', `${posix.basename(file)}-meta.xml is missing.`, FILE_START);
        }
    }
}
