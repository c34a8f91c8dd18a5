/** `Formula.builder()` and what it builds (Apex Reference Guide, "FormulaEval Namespace"). */
import { SetValue } from '../../language/collections.js';
import { DecimalValue, decimalToInteger, decimalToLong, decimalToNumber } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { EnumValue } from '../../language/enum.js';
import type { ListValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { TypeValue } from '../../language/typeValue.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType } from '../../library/registry.js';
import type { FieldKind, ObjectSchema, Schema } from '../../schema/model.js';
import type { ObjectToken } from '../../schema/tokens.js';
import { contextName, readInMemory, schemaWithClasses } from '../formula/apexContext.js';
import type { FormulaNode } from '../formula/ast.js';
import { compileFormula, type CompiledFormula } from '../formula/compile.js';
import { parseFormula } from '../formula/parse.js';
import { FormulaError, FormulaRefused } from '../formula/problems.js';
import type { FormulaSurroundings } from '../query/formulas.js';

const KINDS: Readonly<Record<string, FieldKind>> = {
    BOOLEAN: 'BOOLEAN',
    DATE: 'DATE',
    DATETIME: 'DATETIME',
    DECIMAL: 'DOUBLE',
    DOUBLE: 'DOUBLE',
    ID: 'STRING',
    INTEGER: 'INTEGER',
    LONG: 'LONG',
    STRING: 'STRING',
    TIME: 'TIME'
};

class Builder extends PlatformObject {
    readonly apexType = 'FormulaEval.FormulaBuilder';
    text: string | null = null;
    returns: string | undefined;
    context: TypeValue | ObjectToken | null = null;
    /** In upper case. */
    globals: ReadonlySet<string> = new Set();
    blanksAsZero = false;
}

class Instance extends PlatformObject {
    readonly apexType = 'FormulaEval.FormulaInstance';

    constructor(
        readonly formula: CompiledFormula,
        readonly returns: string
    ) {
        super();
    }
}

/** @param surroundings asked at each evaluation */
export function formulaLibrary(
    schema: Schema,
    runtime: Runtime,
    surroundings: () => FormulaSurroundings
): readonly LibraryType[] {
    return [
        { name: 'Formula', statics: { 'builder()': () => new Builder() } },
        {
            name: 'FormulaEval.FormulaBuilder',
            prototype: Builder.prototype,
            methods: {
                'build()': (self: Builder) => build(self, schema, runtime),
                'parseAsTemplate(Boolean)': (self: Builder, isTemplate: boolean | null) => {
                    if (isTemplate === true) {
                        throw new Unsupported('FormulaEval.FormulaBuilder.parseAsTemplate(true)');
                    }
                    return self;
                },
                'treatNumericNullAsZero(Boolean)': (self: Builder, isZero: boolean | null) => {
                    self.blanksAsZero = isZero === true;
                    return self;
                },
                'withFormula(String)': (self: Builder, text: string | null) => {
                    self.text = text;
                    return self;
                },
                'withGlobalVariables(List<FormulaEval.FormulaGlobal>)': (self: Builder, globals: ListValue | null) => {
                    const names = (globals?.items ?? []).map((each) => (each instanceof EnumValue ? each.name : ''));
                    self.globals = new Set(names);
                    return self;
                },
                'withReturnType(FormulaEval.FormulaReturnType)': (self: Builder, type: EnumValue | null) => {
                    self.returns = type?.name;
                    return self;
                },
                'withType(Type)': (self: Builder, type: TypeValue | null) => {
                    self.context = type;
                    return self;
                },
                'withType(Schema.SObjectType)': (self: Builder, type: ObjectToken | null) => {
                    self.context = type;
                    return self;
                }
            }
        },
        {
            name: 'FormulaEval.FormulaInstance',
            prototype: Instance.prototype,
            methods: {
                'evaluate(Object)': (self: Instance, context: ApexValue) =>
                    evaluate(self, context, runtime, surroundings()),
                'getReferencedFields()': (self: Instance) => {
                    const fields = new SetValue('Set<String>');
                    self.formula.references.forEach(({ path }) => fields.add(path));
                    return fields;
                }
            }
        }
    ];
}

function build(builder: Builder, schema: Schema, runtime: Runtime): Instance {
    const refuse = (message: string): never => {
        throw runtime.exception('FormulaValidationException', message);
    };
    const { text, returns, context, globals, blanksAsZero } = builder;
    const withClasses = schemaWithClasses(schema, runtime.types);
    const object = context === null ? undefined : contextObject(context, withClasses);
    const resultType = returns === undefined ? undefined : KINDS[returns];
    if (text === null || object === undefined || returns === undefined || resultType === undefined) {
        return refuse('A formula, a return type and a type are required; the type is an object or a global class.');
    }
    const stranger = foreignGlobal(text, globals);
    if (stranger !== undefined) {
        return refuse(`Field ${stranger} does not exist. Check spelling.`);
    }
    const compiled = compileFormula(text, { schema: withClasses, object, context: 'field', blanksAsZero, resultType });
    return 'problems' in compiled ? refuse(compiled.problems[0].message) : new Instance(compiled.formula, returns);
}

/** "User-defined Apex types must be global": public test apex-trigger-actions-framework, FormulaFilterTest.nonGlobalShouldThrowException. */
function contextObject(context: TypeValue | ObjectToken, schema: Schema): ObjectSchema | undefined {
    if ('schema' in context) {
        return context.schema;
    }
    const { type } = context;
    if (type.kind === 'sobject') {
        return schema.object(type.name);
    }
    return type.userClass?.access === 'global' ? schema.object(contextName(type)) : undefined;
}

/** The first global that was not allowed; what is wrong with the text itself is found when it is compiled. */
function foreignGlobal(text: string, allowed: ReadonlySet<string>): string | undefined {
    try {
        return references(parseFormula(text)).find(
            (name) => name.startsWith('$') && !allowed.has(name.slice(1).replace(/\..*$/, '').toUpperCase())
        );
    } catch (error) {
        if (error instanceof FormulaRefused) {
            return undefined;
        }
        throw error;
    }
}

function references(node: FormulaNode): readonly string[] {
    switch (node.kind) {
        case 'reference':
            return [node.name];
        case 'call':
            return node.arguments.flatMap(references);
        case 'unary':
            return references(node.operand);
        case 'binary':
            return [...references(node.left), ...references(node.right)];
        default:
            return [];
    }
}

function evaluate(
    { formula, returns }: Instance,
    context: ApexValue,
    runtime: Runtime,
    surroundings: FormulaSurroundings
): ApexValue {
    if (context === null) {
        throw runtime.exception('NullPointerException', 'Argument cannot be null.');
    }
    try {
        const value = formula.evaluate({
            ...surroundings,
            isNew: false,
            isClone: false,
            read: (reference) => readInMemory(context, reference),
            readPrior: (reference) => readInMemory(context, reference)
        });
        return value instanceof DecimalValue ? numberOf(value, returns) : value;
    } catch (error) {
        if (error instanceof FormulaError) {
            throw runtime.exception('FormulaEvaluationException', error.message);
        }
        throw error;
    }
}

function numberOf(value: DecimalValue, type: string): ApexValue {
    switch (type) {
        case 'INTEGER':
            return decimalToInteger(value);
        case 'LONG':
            return decimalToLong(value);
        case 'DOUBLE':
            return new DoubleValue(decimalToNumber(value));
        default:
            return value;
    }
}
