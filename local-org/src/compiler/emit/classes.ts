/** Classes: a JavaScript class for each, whose constructor only makes the fields. */
import type { BoundBody, BoundClass, BoundInitializer, BoundMethod, BoundProperty } from '../bound.js';
import type { ClassSymbol, FieldSymbol, LocalSymbol } from '../symbols.js';
import { isException, superConstructorText } from './calls.js';
import { expressionText } from './expressions.js';
import { createFunctionContext, type FunctionContext } from './functionContext.js';
import { accessorKey, className, constructorKey, hasAccessor, quote, slotName, traceName } from './names.js';
import { emitBody, emitNotCompiled } from './statements.js';
import type { UnitContext } from './unitContext.js';
import type { Writer } from './writer.js';
import { STATIC_INITIALIZER } from '../../language/loader.js';
import { INSTANCE_INITIALIZER } from '../../language/userObject.js';

/** What the members of a class are emitted with. */
interface MemberContext {
    readonly unit: UnitContext;
    readonly out: Writer;
    readonly symbol: ClassSymbol;
}

interface ClassContext extends MemberContext {
    readonly bound: BoundClass;
}

/** A property of the object that the unit returns: the function that makes the class. */
export function emitClass(unit: UnitContext, out: Writer, bound: BoundClass): void {
    const { symbol } = bound;
    if (symbol.classKind !== 'class') {
        return;
    }
    const context: ClassContext = { unit, out, bound, symbol };
    out.line(`${quote(symbol.qualifiedName)}: () => class ${className(symbol)} extends ${baseText(symbol)} {`);
    out.indent();
    emitFieldConstructor(context);
    emitStatics(context);
    emitInstanceInitializers(context);
    emitConstructors(context);
    bound.properties.forEach((property) => emitProperty(context, property));
    bound.methods.forEach((method) => emitMethod(context, method));
    emitBridges(context);
    out.outdent();
    out.line('},');
}

function baseText(symbol: ClassSymbol): string {
    const base = symbol.superType?.symbol;
    if (!base || base.qualifiedName === 'Object') {
        return '$rt.UserObject';
    }
    if (base.origin === 'platform' && isException(base)) {
        return '$rt.ApexException';
    }
    const name = quote(base.qualifiedName);
    return base.origin === 'user' ? `$rt.superclass(${name})` : `$rt.platformClass(${name})`;
}

/** A function of the class: its lines stand under `frame` in stack traces. */
function emitFunction(
    context: MemberContext,
    header: string,
    frame: string,
    line: number,
    emit: (ctx: FunctionContext) => void,
    options: { readonly emptyReturn?: string; readonly parameters?: readonly LocalSymbol[] } = {}
): void {
    const { unit, out, symbol } = context;
    const ctx = createFunctionContext(unit, out, symbol, options.emptyReturn);
    const parameters = (options.parameters ?? []).map((parameter) => ctx.local(parameter));
    out.frame(`${traceName(symbol)}.${frame}`);
    const finishHeader = out.placeholder(line);
    out.indent();
    ctx.tickNext();
    emit(ctx);
    out.outdent();
    out.line('}');
    finishHeader(`${header}(${parameters.join(', ')}) {${ctx.declarations()}`);
}

// Fields -------------------------------------------------------------------------------------------------------------

/** Fields are made in a fixed order, so that all objects of a class have one shape, and null until they are initialised. */
function emitFieldConstructor({ symbol, out }: ClassContext): void {
    const fields = [...symbol.fields.values()].filter((field) => !field.isStatic);
    const nulls = fields.map((field) => ` this.${slotName(field)} = null;`).join('');
    if (isException(symbol)) {
        out.line(`constructor(type = ${quote(symbol.qualifiedName)}) { super(type);${nulls} }`);
    } else if (nulls !== '') {
        out.line(`constructor() { super();${nulls} }`);
    }
}

function emitStatics(context: ClassContext): void {
    const { symbol, bound, out } = context;
    const fields = [...symbol.fields.values()].filter((field) => field.isStatic);
    if (fields.length === 0 && bound.staticInitializers.length === 0) {
        return;
    }
    for (const field of fields) {
        out.line(`static ${slotName(field)} = null;`);
    }
    emitFunction(context, `static ${quote(STATIC_INITIALIZER)}`, '<clinit>', 0, (ctx) => {
        for (const field of fields) {
            out.line(`${className(symbol)}.${slotName(field)} = null;`);
        }
        bound.staticInitializers.forEach((initializer) => emitInitializer(ctx, initializer, className(symbol)));
    });
}

function emitInitializer(ctx: FunctionContext, initializer: BoundInitializer, holder: string): void {
    const { out } = ctx;
    const { line } = initializer.at;
    if (initializer.kind === 'block') {
        out.line('{');
        out.indent();
        emitBody(ctx, initializer.body);
        out.outdent();
        out.line('}');
        return;
    }
    const value = expressionText(ctx, initializer.value);
    out.line(`${ctx.count(line)} ${holder}.${slotName(initializer.field)} = ${value};`, line);
}

/** Runs the instance initialisers, those of super classes first. */
function emitInstanceInitializers(context: ClassContext): void {
    const { bound, out } = context;
    if (bound.instanceInitializers.length === 0) {
        return;
    }
    emitFunction(context, quote(INSTANCE_INITIALIZER), '<init>', 0, (ctx) => {
        out.line(`super[${quote(INSTANCE_INITIALIZER)}]();`);
        bound.instanceInitializers.forEach((initializer) => emitInitializer(ctx, initializer, 'this'));
        out.line('return this;');
    });
}

// Constructors -------------------------------------------------------------------------------------------------------

/** The implicit constructor without arguments is the one of the super class: it has nothing of its own to do. */
function emitConstructors(context: ClassContext): void {
    context.bound.constructors.forEach((constructor) => emitConstructor(context, constructor));
}

/** The implicit call of the super class's constructor. */
function superText(symbol: ClassSymbol): string | undefined {
    const base = symbol.superType?.symbol;
    return !base || base.qualifiedName === 'Object' ? undefined : `${superConstructorText(base, undefined, [])};`;
}

function emitConstructor(context: ClassContext, method: BoundMethod): void {
    const { symbol, out } = context;
    const header = quote(`<init>${constructorKey(method.symbol)}`);
    const emit = (ctx: FunctionContext): void => {
        if (!method.body) {
            emitNotCompiled(ctx, `${symbol.qualifiedName}.<init>`, method.at.line);
            return;
        }
        const [first] = method.body.statements;
        const isExplicit = first?.kind === 'Expression' && first.expression.kind === 'ConstructorCall';
        const superCall = isExplicit ? undefined : superText(symbol);
        if (superCall !== undefined) {
            out.line(superCall, method.at.line);
        }
        emitBody(ctx, method.body);
        out.line('return this;');
    };
    emitFunction(context, header, '<init>', method.at.line, emit, {
        emptyReturn: 'return this;',
        parameters: method.parameters
    });
}

// Properties and methods ---------------------------------------------------------------------------------------------

function emitProperty(context: ClassContext, bound: BoundProperty): void {
    const { field } = bound;
    if (field.property?.isAbstract) {
        return;
    }
    if (field.property?.hasGetter && hasAccessor(field, 'get')) {
        const emit = (ctx: FunctionContext): void => emitAccessor(ctx, bound, bound.getter, readSlot(context, field));
        emitFunction(context, accessorHeader(field, 'get'), `__sfdc_${field.name}`, bound.at.line, emit);
    }
    if (field.property?.hasSetter && hasAccessor(field, 'set')) {
        const value: LocalSymbol = bound.setterValue ?? {
            name: 'value',
            type: field.type,
            isFinal: false,
            isParameter: true,
            at: undefined,
            index: 0
        };
        const emit = (ctx: FunctionContext): void =>
            emitAccessor(ctx, bound, bound.setter, `${slotOwner(context, field)} = ${ctx.local(value)};`);
        emitFunction(context, accessorHeader(field, 'set'), `__sfdc_${field.name}`, bound.at.line, emit, {
            parameters: [value]
        });
    }
}

function accessorHeader(field: FieldSymbol, accessor: 'get' | 'set'): string {
    return `${field.isStatic ? 'static ' : ''}${quote(accessorKey(field, accessor))}`;
}

function slotOwner({ symbol }: ClassContext, field: FieldSymbol): string {
    return `${field.isStatic ? className(symbol) : 'this'}.${slotName(field)}`;
}

function readSlot(context: ClassContext, field: FieldSymbol): string {
    return `return ${slotOwner(context, field)};`;
}

/** An accessor's own body, or what stands for `get;` and `set;`. */
function emitAccessor(
    ctx: FunctionContext,
    { field, at }: BoundProperty,
    body: BoundBody | undefined,
    plain: string
): void {
    const hasBody = plain.startsWith('return') ? field.property?.hasGetterBody : field.property?.hasSetterBody;
    if (body) {
        emitBody(ctx, body);
    } else if (hasBody) {
        emitNotCompiled(ctx, `${field.owner.qualifiedName}.${field.name}`, at.line);
    } else {
        ctx.out.line(plain, at.line);
    }
}

/** Methods of an anonymous block, as static methods of a class that has nothing else. */
export function emitStaticMethods(
    unit: UnitContext,
    out: Writer,
    owner: ClassSymbol | undefined,
    methods: readonly BoundMethod[]
): void {
    if (!owner) {
        return;
    }
    out.line(`class ${className(owner)} {`);
    out.indent();
    methods.forEach((method) => emitMethod({ unit, out, symbol: owner }, method));
    out.outdent();
    out.line('}');
}

function emitMethod(context: MemberContext, method: BoundMethod): void {
    const { symbol } = method;
    if (!method.body && !method.hasErrors) {
        return;
    }
    const header = `${symbol.isStatic ? 'static ' : ''}${quote(symbol.key)}`;
    const emit = (ctx: FunctionContext): void => {
        if (method.body) {
            emitBody(ctx, method.body);
        } else {
            emitNotCompiled(ctx, `${symbol.owner.qualifiedName}.${symbol.name}`, method.at.line);
        }
    };
    emitFunction(context, header, symbol.name, method.at.line, emit, { parameters: method.parameters });
}

/** Lets the methods of generic interfaces be found under the interface's own keys. */
function emitBridges({ bound, out }: ClassContext): void {
    for (const { from, to } of bound.bridges) {
        const receiver = to.isStatic ? 'this.constructor' : 'this';
        out.line(`${quote(from.key)}(...values) { return ${receiver}[${quote(to.key)}](...values); }`);
    }
}
