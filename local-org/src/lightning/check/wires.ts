/** Checks of wires and calls of Apex: cacheable where it has to be, parameters that the method has. */
import { parse } from '@babel/parser';
import type { File, Node, ObjectExpression } from '@babel/types';

import type { Project } from '../../project/index.js';
import type { Bundle } from '../compile/bundles.js';
import type { SourceProblem } from '../compile/problem.js';
import type { ReferenceWorld } from '../compile/references.js';
import type { ApexMethod } from '../types/apexModel.js';
import { visit } from './classModel.js';

const APEX = '@salesforce/apex/';

export function checkWires(
    project: Project,
    { folder, files }: Bundle,
    world: ReferenceWorld
): readonly SourceProblem[] {
    return files
        .filter((file) => file.endsWith('.js'))
        .flatMap((name) => {
            const file = `${folder}/${name}`;
            const tree = tryParse(project.read(file));
            return tree ? problemsIn(tree, file, world) : [];
        });
}

function tryParse(source: string): File | undefined {
    try {
        return parse(source, { sourceType: 'module', plugins: ['decorators', 'classProperties'] });
    } catch {
        return undefined;
    }
}

function problemsIn(tree: File, file: string, world: ReferenceWorld): readonly SourceProblem[] {
    const methods = apexImports(tree, world);
    const problems: SourceProblem[] = [];
    const report = (node: Node, message: string): void => {
        const { line = 1, column = 0 } = node.loc?.start ?? {};
        problems.push({ file, line, column: column + 1, message, severity: 'error', code: 'apex' });
    };
    visit(tree, (node) => {
        if (node.type === 'Decorator' && node.expression.type === 'CallExpression') {
            const { callee, arguments: given } = node.expression;
            const [adapter, config] = given;
            const method = adapter?.type === 'Identifier' ? methods.get(adapter.name) : undefined;
            if (callee.type === 'Identifier' && callee.name === 'wire' && method) {
                if (!method.isCacheable) {
                    report(node, `The method ${method.name} is wired, and is not cacheable=true`);
                }
                checkParameters(config, method, report);
            }
        }
        if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
            const method = methods.get(node.callee.name);
            if (method) {
                checkParameters(node.arguments[0], method, report);
            }
        }
    });
    return problems;
}

/** Methods by the name under which a module imports them. */
function apexImports(tree: File, { apex }: ReferenceWorld): ReadonlyMap<string, ApexMethod> {
    const found = new Map<string, ApexMethod>();
    for (const statement of tree.program.body) {
        if (statement.type === 'ImportDeclaration' && statement.source.value.startsWith(APEX)) {
            const [local] = statement.specifiers;
            const method = apex.methods.get(statement.source.value.slice(APEX.length).toLowerCase());
            if (local && method) {
                found.set(local.local.name, method);
            }
        }
    }
    return found;
}

/** An object that is written out: its names are those of parameters. */
function checkParameters(
    given: Node | null | undefined,
    method: ApexMethod,
    report: (node: Node, message: string) => void
): void {
    if (given?.type !== 'ObjectExpression') {
        return;
    }
    for (const { node, name } of namesIn(given)) {
        if (!method.parameters.some((parameter) => parameter.name === name)) {
            report(node, `The method ${method.name} has no parameter ${name}`);
        }
    }
}

function namesIn({ properties }: ObjectExpression): readonly { readonly node: Node; readonly name: string }[] {
    return properties.flatMap((node) =>
        node.type === 'ObjectProperty' && !node.computed && node.key.type === 'Identifier'
            ? [{ node, name: node.key.name }]
            : []
    );
}
