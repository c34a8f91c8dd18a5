import type { Expression, SwitchCase, SwitchStatement, WhenType } from '../../ast.js';
import type { BoundCase, BoundExpression, BoundStatement } from '../../bound.js';
import type { ClassType, Type } from '../../types.js';
import { classType, errorType, isPrimitive, typeName } from '../../types.js';
import type { BodyContext } from '../context.js';
import { errorExpression, fail, failExpression, place } from '../context.js';
import { applyConversion, fits, rowType } from '../conversions.js';
import { bindExpression } from '../expression.js';
import { staticField } from '../expressions/fields.js';
import { declareLocal } from './localVariable.js';
import { bindBlock, bindStatements } from './statement.js';

/** `switch on subject { when ... }` (Apex Developer Guide, "Switch Statements") */
export function bindSwitch(ctx: BodyContext, statement: SwitchStatement): BoundStatement {
    const subject = bindSubject(ctx, statement);
    if (statement.cases.length === 0 && !statement.else) {
        fail(ctx, statement, 'switch-empty');
    }
    const seen = new Set<string>();
    const cases = statement.cases.flatMap((one) => bindCase(ctx, one, subject.type, seen) ?? []);
    const otherwise = statement.else && bindBlock(ctx, statement.else);
    return { kind: 'Switch', subject, cases, else: otherwise, ...place(statement) };
}

function bindSubject(ctx: BodyContext, statement: SwitchStatement): BoundExpression {
    const bound = bindExpression(ctx, statement.subject);
    const row = rowType(bound);
    const subject = row ? applyConversion(bound, row) : bound;
    if (subject.type === errorType || isSwitchable(subject.type)) {
        return subject;
    }
    return failExpression(ctx, statement.subject, 'switch-subject', typeName(subject.type));
}

function isSwitchable(type: Type): boolean {
    return isPrimitive(type, 'Integer', 'Long', 'String') || type.kind === 'sobject' || isEnum(type);
}

function isEnum(type: Type): type is ClassType {
    return type.kind === 'class' && type.symbol.classKind === 'enum';
}

function bindCase(ctx: BodyContext, one: SwitchCase, subject: Type, seen: Set<string>): BoundCase | undefined {
    if (one.when.kind === 'Type') {
        return bindTypeCase(ctx, one, one.when, subject, seen);
    }
    const values = one.when.values.map((value) => bindWhenValue(ctx, value, subject, seen));
    return { kind: 'values', values, body: bindBlock(ctx, one.body), ...place(one) };
}

function bindTypeCase(
    ctx: BodyContext,
    one: SwitchCase,
    when: WhenType,
    subject: Type,
    seen: Set<string>
): BoundCase | undefined {
    const type = ctx.world.resolveType(when.type, ctx.scope, ctx.reporter);
    if (type !== errorType && subject !== errorType) {
        checkWhenType(ctx, when, type, subject, seen);
    }
    ctx.locals.enter();
    const local = declareLocal(ctx, when.name, type, false);
    const body = { statements: bindStatements(ctx, one.body.statements), endLine: one.body.endLine };
    ctx.locals.leave();
    return { kind: 'type', local, type, body, ...place(one) };
}

function checkWhenType(ctx: BodyContext, when: WhenType, type: Type, subject: Type, seen: Set<string>): void {
    if (type.kind !== 'sobject' || subject.kind !== 'sobject') {
        fail(ctx, when.type, 'switch-type-case', typeName(type));
    } else if (type === subject) {
        fail(ctx, when.type, 'switch-type-always', typeName(type));
    } else if (subject.schema) {
        fail(ctx, when.type, 'switch-value-type', typeName(type), typeName(subject));
    }
    once(ctx, when.type, typeName(type), seen);
}

function bindWhenValue(ctx: BodyContext, value: Expression, subject: Type, seen: Set<string>): BoundExpression {
    if (value.kind === 'Literal' && value.type === 'null') {
        once(ctx, value, 'null', seen);
        return bindExpression(ctx, value);
    }
    if (subject === errorType) {
        return errorExpression(value);
    }
    if (subject.kind === 'sobject') {
        return failExpression(ctx, value, 'switch-value-on-record');
    }
    if (isEnum(subject)) {
        return bindEnumValue(ctx, value, subject, seen);
    }
    return bindConstant(ctx, value, subject, seen);
}

/** Enum constants stand alone, or behind the name of their enum. */
function bindEnumValue(ctx: BodyContext, value: Expression, subject: ClassType, seen: Set<string>): BoundExpression {
    const name = value.kind === 'Name' ? value.name : value.kind === 'Member' ? value.name.text : undefined;
    const view = name === undefined ? undefined : ctx.world.findField(subject, name);
    if (view?.field.ordinal === undefined) {
        return failExpression(ctx, value, 'switch-enum-value');
    }
    if (value.kind === 'Member') {
        const qualified = bindExpression(ctx, value);
        if (qualified.type === errorType) {
            return qualified;
        }
        if (qualified.type !== classType(subject.symbol)) {
            return failExpression(ctx, value, 'switch-enum-value');
        }
    }
    once(ctx, value, view.field.name, seen);
    return staticField(ctx, value, view);
}

function bindConstant(ctx: BodyContext, value: Expression, subject: Type, seen: Set<string>): BoundExpression {
    const bound = bindExpression(ctx, value);
    if (bound.type === errorType) {
        return bound;
    }
    if (bound.kind === 'Field' && !(bound.field.isStatic && bound.field.isFinal)) {
        return failExpression(ctx, value, 'switch-constant', bound.field.name);
    }
    const text = literalText(bound);
    if (text === undefined && bound.kind !== 'Field') {
        return failExpression(ctx, value, 'switch-literal');
    }
    if (!fits(ctx, bound, subject)) {
        return failExpression(ctx, value, 'switch-value-type', text ?? typeName(bound.type), typeName(subject));
    }
    if (text !== undefined) {
        once(ctx, value, text, seen);
    }
    return applyConversion(bound, subject);
}

function literalText(value: BoundExpression): string | undefined {
    switch (value.kind) {
        case 'Integer':
            return String(value.value);
        case 'Long':
        case 'Decimal':
        case 'Double':
            return value.text;
        case 'String':
            return value.value;
        case 'Boolean':
            return String(value.value);
        default:
            return undefined;
    }
}

function once(ctx: BodyContext, at: Expression | WhenType['type'], value: string, seen: Set<string>): void {
    if (seen.has(value)) {
        fail(ctx, at, 'switch-duplicate', value);
    }
    seen.add(value);
}
