import type { Accessor, PropertyDeclaration } from '../../ast.js';
import type { BoundBody, BoundProperty } from '../../bound.js';
import type { ClassSymbol, FieldSymbol, LocalSymbol } from '../../symbols.js';
import { errorType } from '../../types.js';
import type { Surroundings } from './body.js';
import { bindBody, createContext } from './body.js';

/** Binds the accessors of a property; undefined when another member has its name. */
export function bindProperty(
    around: Surroundings,
    declaration: PropertyDeclaration,
    owner: ClassSymbol
): [BoundProperty] | undefined {
    const field = owner.fields.get(declaration.name.text.toLowerCase());
    const { name } = declaration;
    if (!field || field.at?.line !== name.line || field.at.column !== name.column) {
        return undefined;
    }
    const setter = bindSetter(around, declaration.setter, field);
    return [
        {
            field,
            getter: bindGetter(around, declaration.getter, field),
            setter: setter?.body,
            setterValue: setter?.value,
            at: name
        }
    ];
}

function bindGetter(around: Surroundings, accessor: Accessor | undefined, field: FieldSymbol): BoundBody | undefined {
    if (!accessor?.body) {
        return undefined;
    }
    const ctx = createContext(around, {
        kind: 'getter',
        isStatic: field.isStatic,
        returns: field.type,
        accessorOf: field
    });
    const body = bindBody(ctx, accessor.body);
    return field.type === errorType ? undefined : body;
}

interface Setter {
    readonly body: BoundBody | undefined;
    readonly value: LocalSymbol;
}

function bindSetter(around: Surroundings, accessor: Accessor | undefined, field: FieldSymbol): Setter | undefined {
    if (!accessor?.body) {
        return undefined;
    }
    const ctx = createContext(around, { kind: 'setter', isStatic: field.isStatic, accessorOf: field });
    const value = ctx.locals.declare('value', field.type, accessor, false, true);
    const body = bindBody(ctx, accessor.body);
    return { body: field.type === errorType ? undefined : body, value };
}
