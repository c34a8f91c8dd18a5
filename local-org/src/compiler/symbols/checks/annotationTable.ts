/** Apex Developer Guide, "Annotations": where each may stand and what it may say. Keys are in lower case. */

export type Place = 'types' | 'methods' | 'fields' | 'properties' | 'constructors';

export type PropertyType = 'Boolean' | 'String' | 'Integer';

export interface AnnotationRule {
    /** As the documentation writes it. */
    readonly name: string;
    readonly places: readonly Place[];
    /** By lower-case name, or `any` when anything may be said. */
    readonly properties: Readonly<Record<string, PropertyType>> | 'any';
}

const MEMBERS: readonly Place[] = ['methods', 'fields', 'properties', 'constructors'];
const EVERYWHERE: readonly Place[] = ['types', ...MEMBERS];
const VARIABLES: readonly Place[] = ['fields', 'properties'];

function rule(
    name: string,
    places: readonly Place[],
    properties: AnnotationRule['properties'] = {}
): readonly [string, AnnotationRule] {
    return [name.toLowerCase(), { name, places, properties }];
}

export const ANNOTATIONS: ReadonlyMap<string, AnnotationRule> = new Map([
    rule('AuraEnabled', ['methods', ...VARIABLES], { cacheable: 'Boolean', continuation: 'Boolean', scope: 'String' }),
    rule('Deprecated', EVERYWHERE),
    rule('Future', ['methods'], { callout: 'Boolean', limits: 'String' }),
    rule('HttpDelete', ['methods']),
    rule('HttpGet', ['methods']),
    rule('HttpPatch', ['methods']),
    rule('HttpPost', ['methods']),
    rule('HttpPut', ['methods']),
    rule('InvocableMethod', ['methods'], {
        label: 'String',
        description: 'String',
        category: 'String',
        callout: 'Boolean',
        configurationeditor: 'String',
        iconname: 'String',
        capabilitytype: 'String'
    }),
    rule('InvocableVariable', VARIABLES, {
        label: 'String',
        description: 'String',
        required: 'Boolean',
        defaultvalue: 'String',
        placeholdertext: 'String'
    }),
    rule('IsTest', ['types', 'methods'], {
        seealldata: 'Boolean',
        isparallel: 'Boolean',
        oninstall: 'Boolean',
        critical: 'Boolean',
        testfor: 'String'
    }),
    rule('JsonAccess', ['types'], { serializable: 'String', deserializable: 'String' }),
    rule('NamespaceAccessible', EVERYWHERE),
    rule('ReadOnly', ['types', 'methods'], { usereplica: 'String' }),
    rule('RemoteAction', ['methods']),
    rule('RestResource', ['types'], { urlmapping: 'String' }),
    rule('SuppressWarnings', EVERYWHERE, 'any'),
    rule('TestSetup', ['methods']),
    rule('TestVisible', EVERYWHERE)
]);
