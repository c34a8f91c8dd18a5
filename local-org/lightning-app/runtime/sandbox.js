/** Runs the project's components inside the real Lightning Web Security sandbox. */
import { evaluateInSandbox } from '@locker/sandbox';

/**
 * @param {string} source function body that ends with the modules in `__components`
 * @param {(specifier: string) => object} outside
 * @returns {Record<string, any>}
 */
export function evaluate(source, outside) {
    /** @type {Record<string, any>} */
    let components = {};
    evaluateInSandbox(
        'c',
        `$lockerEvalContext$(function(__outside){${source};return __components;})`,
        (run) => {
            components = run(outside);
        },
        {}
    );
    return components;
}
