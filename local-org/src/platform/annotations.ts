/** Annotations as the emitter leaves them: `IsTest`, `Future(callout=true)`. */

/** @param name in lower case */
export function annotationText(annotations: readonly string[], name: string): string | undefined {
    return annotations.find((text) => /^@?(\w+)/.exec(text)?.[1]?.toLowerCase() === name);
}

/** @returns the value of a parameter without quotes; undefined when the annotation or the parameter is not there */
export function annotationParameter(
    annotations: readonly string[],
    name: string,
    parameter: string
): string | undefined {
    const text = annotationText(annotations, name);
    const found = text && new RegExp(`[(\\s]${parameter}\\s*=\\s*(?:'([^']*)'|"([^"]*)"|([^\\s)]+))`, 'i').exec(text);
    return found ? (found[1] ?? found[2] ?? found[3]) : undefined;
}
