/** Values of the `@salesforce/...` modules that the project's components import, for one user. */
import type { ReferenceWorld } from '../compile/references.js';
import type { UiContext } from '../uiApi/context.js';
import { i18nValues } from './i18n.js';

/** By specifier. Apex methods are made in the page. */
export function referenceValues(
    context: UiContext,
    specifiers: ReadonlySet<string>
): Readonly<Record<string, unknown>> {
    const i18n = i18nValues(context);
    const values = [...specifiers].flatMap((specifier): (readonly [string, unknown])[] => {
        const [, kind = '', ...rest] = specifier.split('/');
        return kind === 'apex' ? [] : [[specifier, valueOf(context, kind, rest.join('/'), i18n) ?? null]];
    });
    return Object.fromEntries(values);
}

function valueOf(context: UiContext, kind: string, name: string, i18n: Readonly<Record<string, unknown>>): unknown {
    const { schema, texts, workspace, userId } = context;
    switch (kind) {
        case 'label': {
            const plain = name.split('.')[1] ?? '';
            return texts.label(plain, schema.label('', plain)?.value ?? plain);
        }
        case 'schema':
            return name === '' ? {} : schemaToken(context, name);
        case 'user':
            return name === 'Id' ? userId : false;
        case 'customPermission':
            return workspace.session.security.access.hasPermission(name.replace(/^c__/, '')) || undefined;
        case 'userPermission': {
            const rights = workspace.session.security.rights();
            return rights.isAdministrator || rights.has(name) || undefined;
        }
        case 'resourceUrl':
            return `/resource/${name}`;
        case 'contentAssetUrl':
            return `/file-asset/${name}`;
        case 'messageChannel':
            return { channelName: name };
        case 'i18n':
            return i18n[name];
        case 'client':
            return 'Large';
        default:
            throw new Error(`No value for @salesforce/${kind}/${name}`);
    }
}

/** Names with the package's namespace, as the platform compiles them. */
function schemaToken({ schema }: UiContext, name: string): unknown {
    const [objectName = '', ...path] = name.split('.');
    let object = schema.object(objectName);
    const objectApiName = object?.name ?? objectName;
    if (path.length === 0) {
        return { objectApiName };
    }
    const steps = path.map((step, at) => {
        const isLast = at === path.length - 1;
        const field = object && (isLast ? schema.field(object, step) : schema.parent(object, step));
        object = field && !isLast ? schema.object(field.referenceTo[0] ?? '') : object;
        return (isLast ? field?.name : field?.relationshipName) ?? step;
    });
    return { fieldApiName: steps.join('.'), objectApiName };
}

/** Names of the Apex methods that may be wired, as components import them. */
export function cacheableMethods({ apex }: ReferenceWorld): readonly string[] {
    return [...apex.methods.values()].filter(({ isCacheable }) => isCacheable).map(({ name }) => name);
}
