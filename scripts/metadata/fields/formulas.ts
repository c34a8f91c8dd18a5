/** Compiles formulas of fields and of validation rules with the formula engine of the local org. */
import { compileFormula } from '../../../local-org/src/database/formula/compile.js';
import type { CompileOptions } from '../../../local-org/src/database/formula/compile.js';
import { Unsupported } from '../../../local-org/src/language/unsupported.js';
import type { Report } from '../finding.js';
import type { FileCheck, World } from '../world.js';
import type { XmlNode } from '../xmlTree.js';
import { childOf, textOf } from '../xmlTree.js';
import { checkName, checkText } from './names.js';

export const checkFieldFormula: FileCheck = ({ root, name, object: objectName = '' }, world, report) => {
    const node = childOf(root, 'formula');
    const object = world.schema.object(objectName);
    const field = object === undefined ? undefined : world.schema.field(object, name);
    if (node === undefined || object === undefined || field === undefined) {
        return;
    }
    const blanksAsZero = textOf(root, 'formulaTreatBlanksAs') !== 'BlankAsBlank';
    const options: CompileOptions = {
        object,
        schema: world.schema,
        context: 'field',
        blanksAsZero,
        resultType: field.kind
    };
    compile(node, options, world, report);
};

export const checkValidationRule: FileCheck = ({ root, name, object: objectName = '' }, world, report) => {
    checkName(name, root, report);
    checkText(root, 'errorMessage', 255, report);
    const object = world.schema.object(objectName);
    const node = childOf(root, 'errorConditionFormula');
    if (object === undefined) {
        report('reference', `There is no object ${objectName}.`, root);
        return;
    }
    const place = childOf(root, 'errorDisplayField');
    if (place !== undefined && world.schema.field(object, place.text.trim()) === undefined) {
        report('reference', `${objectName} has no field ${place.text.trim()}.`, place);
    }
    if (node !== undefined) {
        const options: CompileOptions = {
            object,
            schema: world.schema,
            context: 'rule',
            blanksAsZero: false,
            resultType: 'BOOLEAN'
        };
        compile(node, options, world, report);
    }
};

function compile(node: XmlNode, options: CompileOptions, world: World, report: Report): void {
    const text = node.text.trim();
    // Fields of other packages have types that nobody here knows.
    if ((text.match(/\b\w+__\w+\b/g) ?? []).some((name) => world.isForeign(name))) {
        return;
    }
    try {
        const result = compileFormula(text, options);
        if ('problems' in result) {
            const [{ message, position }] = result.problems;
            report('formula', message, placeIn(node, text, position));
        }
    } catch (error) {
        if (!(error instanceof Unsupported)) {
            throw error;
        }
        // What the engine lacks cannot be checked here; the local org refuses it when the formula is used.
    }
}

/** Formulas over several lines begin behind the tag, so lines count on; entities move the column a little. */
function placeIn(node: XmlNode, text: string, position: number): { line: number; column: number } {
    const leading = node.text.slice(0, node.text.indexOf(text));
    const before = (leading + text.slice(0, position)).split('\n');
    const last = before.at(-1) ?? '';
    return before.length === 1
        ? { line: node.line, column: node.column + node.name.length + 2 + last.length }
        : { line: node.line + before.length - 1, column: last.length + 1 };
}
