import type { Name } from '../../ast.js';
import type { BoundExpression } from '../../bound.js';
import { errorType, typeName } from '../../types.js';
import type { BodyContext } from '../context.js';
import { errorExpression, failExpression } from '../context.js';
import { applyConversion, rowType } from '../conversions.js';
import { instanceField } from './fields.js';
import { isIncomplete } from './incomplete.js';
import { memberClass } from './receivers.js';
import { bindRecordField, findRecordMember } from './records.js';
import { bindDescribeMember } from './tokens.js';

/** `value.name` */
export function bindValueMember(ctx: BodyContext, target: BoundExpression, name: Name): BoundExpression {
    if (target.type === errorType) {
        return errorExpression(name);
    }
    const record = asRecord(target);
    return (
        bindDescribeMember(ctx, target, name) ??
        bindRecordField(ctx, record, name) ??
        bindClassField(ctx, target, name) ??
        missingMember(ctx, record, name)
    );
}

/** Whether a value has a field of this name. */
export function hasInstanceMember(ctx: BodyContext, target: BoundExpression, name: string): boolean {
    const { type } = asRecord(target);
    if (type.kind === 'sobject') {
        return type.schema ? findRecordMember(ctx.world, type.schema, name) !== undefined : name.toLowerCase() === 'id';
    }
    const owner = memberClass(ctx.world, type);
    const view = owner && ctx.world.findField(owner, name);
    return view !== undefined && !view.field.isStatic;
}

/** `[SELECT ...].Name` reads the field of the single row. */
export function asRecord(target: BoundExpression): BoundExpression {
    const row = rowType(target);
    return row?.kind === 'sobject' ? applyConversion(target, row) : target;
}

function bindClassField(ctx: BodyContext, target: BoundExpression, name: Name): BoundExpression | undefined {
    if (target.type.kind === 'sobject') {
        return undefined;
    }
    const owner = memberClass(ctx.world, target.type);
    const view = owner && ctx.world.findField(owner, name.text);
    return view && instanceField(ctx, name, view, target, owner);
}

function missingMember(ctx: BodyContext, target: BoundExpression, name: Name): BoundExpression {
    if (target.type.kind === 'class' && isIncomplete(ctx.world, target.type.symbol)) {
        ctx.reporter.countOnly();
        return errorExpression(name);
    }
    return target.type.kind === 'sobject'
        ? failExpression(ctx, name, 'field-missing', name.text, typeName(target.type))
        : failExpression(ctx, name, 'variable-missing', name.text);
}
