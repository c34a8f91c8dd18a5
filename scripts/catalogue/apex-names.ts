import type { TypeName } from '../../local-org/src/compiler/platform/model.js';
import type { JavaType } from './signature.js';

const ROOT = 'com/nawforce/runforce/';
/** Packages of the jars that hold sObjects; `SObjectStubs` holds stand-ins with the same names. */
const SOBJECT_PACKAGES = new Set(['SObjects', 'SObjectStubs']);
const INTERNAL_PACKAGE = 'Internal';

/** Namespaces that the jars write in lower case and the Apex Reference Guide does not. */
const NAMESPACE_CASE: Readonly<Record<string, string>> = {
    applauncher: 'AppLauncher',
    cache: 'Cache',
    dom: 'Dom',
    eventbus: 'EventBus',
    reports: 'Reports',
    wavetemplate: 'WaveTemplate'
};

/** Types of the System namespace whose names are never written with it. */
const PLAIN_SYSTEM_TYPES = new Set([
    'String',
    'Integer',
    'Long',
    'Double',
    'Decimal',
    'Boolean',
    'Id',
    'Blob',
    'Date',
    'Datetime',
    'Time',
    'List',
    'Set',
    'Map',
    'SObject'
]);

/** Helper types of the jars, and Java's own, with the Apex type each stands for. */
const STAND_INS: Readonly<Record<string, string>> = {
    'com/nawforce/runforce/Internal/Object$': 'Object',
    'com/nawforce/runforce/Internal/Any$': 'Object',
    'com/nawforce/runforce/Internal/RecordSet$': 'List',
    'java/lang/Object': 'Object',
    'java/lang/String': 'String',
    'java/lang/Integer': 'Integer',
    'java/lang/Boolean': 'Boolean'
};

/** Whether a class of the jars is an sObject. */
export function isSObjectClass(binaryName: string): boolean {
    return SOBJECT_PACKAGES.has(packageOf(binaryName));
}

/** Whether a class of the jars is a type that Apex code can name. */
export function isPlatformClass(binaryName: string): boolean {
    return binaryName.startsWith(ROOT) && !isSObjectClass(binaryName) && packageOf(binaryName) !== INTERNAL_PACKAGE;
}

/** The last part of a binary name, inner types with a dot: `InboundEmail.Header`. */
export function simpleName(binaryName: string): string {
    return binaryName.slice(binaryName.lastIndexOf('/') + 1).replaceAll('$', '.');
}

/** The Apex namespace of a class of the jars. */
export function namespaceOf(binaryName: string): string {
    const name = packageOf(binaryName);
    return NAMESPACE_CASE[name] ?? name;
}

/** Whether a name of the System namespace is written without it. */
export function isPlainSystemType(name: string): boolean {
    return PLAIN_SYSTEM_TYPES.has(name);
}

/** Members whose names Java reserves, or inherits from its own Object, carry a `$` before or after in the jars. */
export function apexMemberName(name: string): string {
    return name.replace(/^\$|\$$/g, '');
}

/**
 * Translates a Java type of the jars to the Apex type it stands for.
 *
 * @throws Error when there is no such Apex type, so that nothing of Java slips into the catalogue
 */
export function apexTypeName(type: JavaType): TypeName {
    switch (type.kind) {
        case 'variable':
            return { name: type.name, args: [] };
        case 'array':
            return { name: 'List', args: type.args.map(apexTypeName) };
        case 'primitive':
            if (type.name === 'V') {
                return { name: 'void', args: [] };
            }
            throw new Error(`Java primitive ${type.name} in an Apex signature`);
        case 'class':
            return { name: apexClassName(type.name), args: type.args.map(apexTypeName) };
    }
}

function apexClassName(binaryName: string): string {
    const standIn = STAND_INS[binaryName];
    if (standIn !== undefined) {
        return standIn;
    }
    const name = simpleName(binaryName);
    if (isSObjectClass(binaryName)) {
        return name;
    }
    if (!isPlatformClass(binaryName)) {
        throw new Error(`No Apex type for ${binaryName}`);
    }
    const namespace = namespaceOf(binaryName);
    return namespace === 'System' && isPlainSystemType(name) ? name : `${namespace}.${name}`;
}

function packageOf(binaryName: string): string {
    return binaryName.startsWith(ROOT) ? binaryName.slice(ROOT.length, binaryName.lastIndexOf('/')) : '';
}
