/** All functions by name. */
import type { FunctionDefinition, FunctionTable } from '../expression.js';
import { Unsupported } from '../../../language/unsupported.js';
import { dateFunctions } from './dates.js';
import { geoFunctions } from './geo.js';
import { logicalFunctions } from './logical.js';
import { markupFunctions } from './markup.js';
import { mathFunctions } from './math.js';
import { recordFunctions } from './record.js';
import { textFunctions } from './text.js';

/** Functions that the platform documents and this engine lacks. */
const UNSUPPORTED = [
    'CURRENCYRATE',
    'GETRECORDIDS',
    'GETSESSIONID',
    'IMAGEPROXYURL',
    'INCLUDE',
    'JUNCTIONIDLIST',
    'LINKTO',
    'PARENTGROUPVAL',
    'PREDICT',
    'PREVGROUPVAL',
    'REQUIRESCRIPT',
    'URLFOR'
];

const functions: ReadonlyMap<string, FunctionDefinition> = new Map(
    [
        logicalFunctions,
        mathFunctions,
        textFunctions,
        markupFunctions,
        dateFunctions,
        geoFunctions,
        recordFunctions
    ].flatMap((table: FunctionTable) => Object.entries(table))
);

/** Names in upper case of the functions that can be used. */
export function functionNames(): string[] {
    return [...functions.keys()];
}

/**
 * @param name in any case
 * @returns undefined when the platform has no such function
 * @throws Unsupported when it has and this engine lacks it
 */
export function functionNamed(name: string): FunctionDefinition | undefined {
    const key = name.toUpperCase();
    if (UNSUPPORTED.includes(key)) {
        throw new Unsupported(`formula function ${key}`);
    }
    return functions.get(key);
}
