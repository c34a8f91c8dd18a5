/** Checks that Lightning pages use components that may stand there, with properties that they have. */
import type { Bundle } from '../compile/bundles.js';
import { bundleMeta } from '../compile/bundles.js';
import { placeOf, type SourceProblem } from '../compile/problem.js';
import type { Project } from '../../project/index.js';
import { metadataFiles } from '../metadata/files.js';
import { flexiPage, type PageComponent } from '../metadata/flexiPages.js';
import { elements, flag, texts } from '../../schema/metadata/xml.js';
import type { Modules } from './modules.js';

/** Targets by the type of the page. */
const TARGET_OF: Readonly<Record<string, string>> = {
    RecordPage: 'lightning__RecordPage',
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage'
};

export function checkFlexiPages(
    project: Project,
    bundles: ReadonlyMap<string, Bundle>,
    modules: Modules
): readonly SourceProblem[] {
    const files = metadataFiles(project);
    return files.all('flexipage').flatMap(({ file, name }) => {
        const page = flexiPage(files, name);
        const source = project.read(file);
        const at = (needle: string, message: string): SourceProblem => ({
            file,
            ...placeOf(source, needle),
            message,
            severity: 'error',
            code: 'page'
        });
        const components = (page?.regions ?? [])
            .flatMap(({ items }) => items)
            .filter((item) => item.kind === 'component');
        return components.flatMap((component) =>
            problemsOf(project, bundles, modules, component, page?.type ?? '', at)
        );
    });
}

function problemsOf(
    project: Project,
    bundles: ReadonlyMap<string, Bundle>,
    modules: Modules,
    { name, properties }: PageComponent,
    type: string,
    at: (needle: string, message: string) => SourceProblem
): readonly SourceProblem[] {
    const [first = '', second] = name.split(':');
    const isOwn = second === undefined || first === 'c' || first === project.namespace;
    if (!isOwn) {
        return [];
    }
    const plain = second ?? first;
    const bundle = bundles.get(plain);
    if (!bundle) {
        return [at(`<componentName>${name}<`, `There is no component ${plain}`)];
    }
    const meta = bundleMeta(project, bundle);
    const targets = meta ? elements(meta, 'targets').flatMap((each) => texts(each, 'target')) : [];
    const target = TARGET_OF[type];
    const found: SourceProblem[] = [];
    if (!meta || !flag(meta, 'isExposed')) {
        found.push(at(`<componentName>${name}<`, `The component ${plain} is not exposed`));
    } else if (target !== undefined && !targets.includes(target)) {
        found.push(at(`<componentName>${name}<`, `The component ${plain} has no target ${target}`));
    }
    const offer = modules.offer(`c/${plain}`);
    for (const property of Object.keys(properties)) {
        if (offer && !offer.isOpen && !offer.api.has(property)) {
            found.push(at(`<name>${property}<`, `The component ${plain} has no property ${property}`));
        }
    }
    return found;
}
