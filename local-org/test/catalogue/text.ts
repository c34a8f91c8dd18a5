import type { PlatformMethod, PlatformType } from '../../src/compiler/platform/catalogue.js';
import { formatTypeName } from '../../src/compiler/platform/type-lines.js';

/** Writes a method for comparison: `static valueOf(String name):Acme.Color`. */
export function methodText(method: PlatformMethod): string {
    const parameters = method.parameters.map((parameter) => `${formatTypeName(parameter.type)} ${parameter.name}`);
    return `${method.isStatic ? 'static ' : ''}${method.name}(${parameters.join()}):${formatTypeName(method.returns)}`;
}

/** The methods of a type as texts. */
export function methodTexts(type: PlatformType): string[] {
    return type.methods.map(methodText);
}

/** A method's overloads without parameter names: `(String,Integer):String`, static ones with a `+` before. */
export function overloads(type: PlatformType, name: string): string[] {
    return type.methods
        .filter((method) => method.name.toLowerCase() === name.toLowerCase())
        .map((method) => {
            const types = method.parameters.map((parameter) => formatTypeName(parameter.type));
            return `${method.isStatic ? '+' : ''}(${types.join()}):${formatTypeName(method.returns)}`;
        })
        .sort();
}
