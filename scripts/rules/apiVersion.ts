import { FILE_START } from '../metadata/finding.js';
import { childOf, textOf } from '../metadata/xmlTree.js';
import type { Rule } from './rule.js';

/** The newest version that the compiler of Lightning web components knows on a laptop: `lwc` 8.28. */
const COMPONENT_VERSION = '66.0';

/** Everything has one API version: that of the project, and for components the one that they are compiled with. */
export const apiVersion: Rule = {
    name: 'api-version',
    check({ metadata, project }, report) {
        const versions: Readonly<Record<string, string>> = {
            ApexClass: `${project.apiVersion}.0`,
            ApexTrigger: `${project.apiVersion}.0`,
            ApexPage: `${project.apiVersion}.0`,
            ApexComponent: `${project.apiVersion}.0`,
            LightningComponentBundle: COMPONENT_VERSION
        };
        for (const { file, type, root } of metadata) {
            const expected = versions[type];
            if (expected !== undefined && textOf(root, 'apiVersion') !== expected) {
                const at = childOf(root, 'apiVersion') ?? FILE_START;
                report(file, `<apiVersion> is ${expected} for every ${type}.`, at);
            }
        }
    }
};
