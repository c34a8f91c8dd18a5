import type { BoundExpression } from '../../bound.js';
import type { Type } from '../../types.js';
import type { ObjectSchema } from '../../../schema/model.js';

/** What a name or a dotted name stands for on the left of a dot. */
export type Designation =
    | {
          readonly kind: 'value';
          readonly value: BoundExpression;
          /** The variable's name when the value is a plain variable, which may be named like a type. */
          readonly alias?: string;
      }
    | { readonly kind: 'type'; readonly type: Type; readonly names: readonly string[] }
    | { readonly kind: 'namespace'; readonly names: readonly string[] }
    /** `Label`, `System.Label`, `Label.ns` */
    | { readonly kind: 'labels'; readonly namespace: string }
    /** `Page` */
    | { readonly kind: 'pages' }
    /** `Account.fields`: its members are field tokens */
    | { readonly kind: 'fieldTokens'; readonly schema: ObjectSchema; readonly asValue: () => BoundExpression };

export function valueDesignation(value: BoundExpression): Designation {
    return { kind: 'value', value };
}

export function typeDesignation(type: Type, names: readonly string[]): Extract<Designation, { kind: 'type' }> {
    return { kind: 'type', type, names };
}
