import type { PlatformMethod, PlatformParameter, PlatformType } from '../../local-org/src/compiler/platform/model.js';
import { formatTypeName } from '../../local-org/src/compiler/platform/type-lines.js';

/**
 * Writes a platform type as one line of types.txt, in the grammar of the reader's `type-lines.ts`.
 * The methods that the reader gives to every enum are not written.
 */
export function writeType(type: PlatformType): string {
    const { namespace } = type;
    return [
        head(type),
        ...type.enumConstants,
        ...type.fields.map(
            (field) =>
                `${field.isStatic ? '+' : ''}${field.name}:${formatTypeName(field.type, namespace)}${field.readOnly ? '!' : ''}`
        ),
        ...type.constructors.map((constructor) => `(${parameters(constructor.parameters, namespace)})`),
        ...(type.kind === 'enum' ? [] : type.methods.map((method) => writeMethod(method, namespace)))
    ].join('\t');
}

function head(type: PlatformType): string {
    const parameterList = type.typeParameters.length > 0 ? `<${type.typeParameters.join()}>` : '';
    const kind = type.kind === 'class' && type.isAbstract ? 'abstract' : type.kind;
    const parents = [
        type.superType ? ` extends ${formatTypeName(type.superType, type.namespace)}` : '',
        type.interfaces.length > 0
            ? ` implements ${type.interfaces.map((name) => formatTypeName(name, type.namespace)).join()}`
            : ''
    ];
    return `${type.namespace}.${type.name}${parameterList} ${kind}${parents.join('')}`;
}

function writeMethod(method: PlatformMethod, namespace: string): string {
    const mark = method.isStatic ? '+' : method.isAbstract ? '~' : '';
    const returns = method.returns.name === 'void' ? '' : `:${formatTypeName(method.returns, namespace)}`;
    return `${mark}${method.name}(${parameters(method.parameters, namespace)})${returns}`;
}

function parameters(list: readonly PlatformParameter[], namespace: string): string {
    return list
        .map((parameter, index) => {
            const type = formatTypeName(parameter.type, namespace);
            return parameter.name === `param${index + 1}` ? type : `${type} ${parameter.name}`;
        })
        .join();
}
