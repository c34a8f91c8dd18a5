/** What `@salesforce/...` modules of a project may name, and whether it exists ("@salesforce Modules", Lightning Web Components Developer Guide). */
import type { Project } from '../../project/index.js';
import type { ObjectSchema, Schema } from '../../schema/model.js';
import { readApexModel, type ApexModel } from '../types/apexModel.js';

export interface ReferenceWorld {
    readonly project: Project;
    readonly schema: Schema;
    readonly apex: ApexModel;
    readonly labels: ReadonlySet<string>;
    readonly customPermissions: ReadonlySet<string>;
    readonly staticResources: ReadonlySet<string>;
    readonly contentAssets: ReadonlySet<string>;
    readonly messageChannels: ReadonlySet<string>;
}

/** Reads what the project offers to its components. */
export function readReferences(project: Project, schema: Schema): ReferenceWorld {
    const named = (type: string): ReadonlySet<string> => {
        const pattern = new RegExp(`([^/]+)\\.${type}(?:-meta\\.xml)?$`);
        return new Set(project.files.flatMap((file) => pattern.exec(file)?.[1] ?? []));
    };
    return {
        project,
        schema,
        apex: readApexModel(project),
        labels: labelNames(project),
        customPermissions: named('customPermission'),
        staticResources: named('resource'),
        contentAssets: named('asset'),
        messageChannels: named('messageChannel')
    };
}

function labelNames(project: Project): ReadonlySet<string> {
    const names = new Set<string>();
    for (const file of project.files.filter((each) => /\.labels(-meta\.xml)?$/.test(each))) {
        for (const [, name = ''] of project.read(file).matchAll(/<fullName>\s*([^<\s]+)\s*<\/fullName>/g)) {
            names.add(name);
        }
    }
    return names;
}

const NOT_SUPPORTED: Readonly<Record<string, string>> = {
    apexContinuation: 'continuations',
    community: 'Experience Cloud sites',
    site: 'Experience Cloud sites',
    featureFlag: 'feature flags'
};

const USER_MODULES = new Set(['Id', 'isGuest']);

/**
 * Whether a reference can be resolved.
 *
 * @param specifier `@salesforce/schema/Account.Name`
 * @returns what is wrong with it, undefined when it is right
 */
export function referenceProblem(world: ReferenceWorld, specifier: string): string | undefined {
    const [, kind = '', ...rest] = specifier.split('/');
    const name = rest.join('/');
    switch (kind) {
        case 'apex':
            return name === '' ? undefined : apexProblem(world, name);
        case 'label':
            return labelProblem(world, name);
        case 'schema':
            return name === '' ? undefined : schemaProblem(world.schema, name);
        case 'user':
            return USER_MODULES.has(name) ? undefined : `There is no module ${specifier}`;
        case 'customPermission':
            return absent('custom permission', world.customPermissions, localPart(world, name));
        case 'userPermission':
            return /^\w+$/.test(name) ? undefined : `${specifier} names no permission`;
        case 'resourceUrl':
            return absent('static resource', world.staticResources, localPart(world, name).split('.')[0] ?? '');
        case 'contentAssetUrl':
            return absent('content asset', world.contentAssets, localPart(world, name));
        case 'messageChannel':
            return absent('message channel', world.messageChannels, localPart(world, name).replace(/__c$/, ''));
        case 'i18n':
            return I18N.has(name) ? undefined : `There is no internationalization property ${name}`;
        case 'client':
            return name === 'formFactor' ? undefined : `There is no module ${specifier}`;
        default: {
            const feature = NOT_SUPPORTED[kind];
            return feature === undefined
                ? `There is no module ${specifier}`
                : `${specifier}: ${feature} are not supported by the local org`;
        }
    }
}

/** "Internationalization", Lightning Web Components Developer Guide. */
const I18N = new Set([
    'lang',
    'dir',
    'locale',
    'currency',
    'timeZone',
    'firstDayOfWeek',
    'common.calendarData',
    'common.digits',
    'defaultCalendar',
    'defaultNumberingSystem',
    'showJapaneseCalendar',
    ...['short', 'medium', 'long'].flatMap((size) => [`dateTime.${size}DateFormat`, `dateTime.${size}DateTimeFormat`]),
    'dateTime.shortTimeFormat',
    'dateTime.mediumTimeFormat',
    ...[
        'currencyFormat',
        'currencySymbol',
        'decimalSeparator',
        'groupingSeparator',
        'numberFormat',
        'percentFormat'
    ].map((name) => `number.${name}`)
]);

function apexProblem({ apex, project }: ReferenceWorld, name: string): string | undefined {
    const own = project.namespace;
    const plain = own !== undefined && name.startsWith(`${own}.`) ? name.slice(own.length + 1) : name;
    const method = apex.methods.get(plain.toLowerCase());
    if (!method) {
        return `There is no @AuraEnabled static method ${name}`;
    }
    return method.name === plain ? undefined : `The Apex method is called ${method.name}, not ${plain}`;
}

function labelProblem({ labels, project }: ReferenceWorld, name: string): string | undefined {
    const [namespace = '', label = '', more] = name.split('.');
    if (label === '' || more !== undefined) {
        return `@salesforce/label/${name} names no label: write @salesforce/label/c.Name`;
    }
    if (namespace !== 'c' && namespace !== project.namespace) {
        return `@salesforce/label/${name}: labels of other packages are not known here`;
    }
    return absent('custom label', labels, label);
}

function schemaProblem(schema: Schema, name: string): string | undefined {
    const [objectName = '', ...path] = name.split('.');
    const object = schema.object(objectName);
    return object ? pathProblem(schema, object, path) : `There is no object ${objectName}`;
}

function pathProblem(schema: Schema, object: ObjectSchema, [step, ...rest]: readonly string[]): string | undefined {
    if (step === undefined) {
        return undefined;
    }
    const isLast = rest.length === 0;
    const field = isLast ? schema.field(object, step) : schema.parent(object, step);
    if (!field) {
        return `There is no ${isLast ? 'field' : 'relationship'} ${step} of ${object.name}`;
    }
    const parent = isLast ? object : schema.object(field.referenceTo[0] ?? '');
    return parent
        ? pathProblem(schema, parent, rest)
        : `The relationship ${step} of ${object.name} leads to no object that is known`;
}

function absent(what: string, names: ReadonlySet<string>, name: string): string | undefined {
    return names.has(name) ? undefined : `There is no ${what} ${name}`;
}

/** A name without the project's own namespace: `perennial__Channel__c`, `c__Channel`. */
function localPart({ project }: ReferenceWorld, name: string): string {
    const prefixes = ['c__', ...(project.namespace === undefined ? [] : [`${project.namespace}__`])];
    const prefix = prefixes.find((each) => name.startsWith(each));
    return prefix === undefined ? name : name.slice(prefix.length);
}
