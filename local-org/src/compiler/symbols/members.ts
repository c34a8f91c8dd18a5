import type { ClassSymbol, MethodSymbol } from '../symbols.js';
import type { ClassType, Type } from '../types.js';
import type { FieldView, MethodView } from '../world.js';
import { directSuperTypes, instantiate, superTypeOf } from './hierarchy.js';
import { isImplementedBy } from './implementing.js';
import { memo } from './lazy.js';
import { sameTypes } from './signatures.js';

export interface MemberLookup {
    findField(type: ClassType, name: string): FieldView | undefined;
    findMethods(type: ClassType, name: string): readonly MethodView[];
    findConstructors(type: ClassType): readonly MethodView[];
}

/** @returns lookups by name through the hierarchy, remembered per type */
export function makeMemberLookup(object: ClassSymbol): MemberLookup {
    const methodsOf = memo((type: ClassType) => memo((name: string) => collectMethods(type, name)));
    const fieldsOf = memo((type: ClassType) => memo((name: string) => collectField(type, name)));
    const findMethods = (type: ClassType, name: string): readonly MethodView[] => methodsOf(type)(name.toLowerCase());
    const findField = (type: ClassType, name: string): FieldView | undefined => fieldsOf(type)(name.toLowerCase());

    const collectMethods = (type: ClassType, name: string): readonly MethodView[] => {
        const views = (type.symbol.methods.get(name) ?? []).map((method) => viewMethod(method, type));
        const superType = superTypeOf(type);
        addUnlessHidden(views, superType ? findMethods(superType, name) : objectMethods(name));
        if (type.symbol.isAbstract || type.symbol.origin === 'platform') {
            addOpenMethods(views, type, name);
        }
        return views;
    };
    const objectMethods = (name: string): readonly MethodView[] =>
        (object.methods.get(name) ?? []).map((method) => viewMethod(method, undefined));
    /** Methods of interfaces that the class (abstract, or an interface itself) has not got yet. */
    const addOpenMethods = (views: MethodView[], type: ClassType, name: string): void => {
        for (const next of directSuperTypes(type)) {
            if (next.symbol.classKind === 'interface') {
                const open = findMethods(next, name).filter(
                    (view) => !views.some((one) => isImplementedBy(view, one.method, one.parameters))
                );
                addUnlessHidden(views, open);
            }
        }
    };
    const collectField = (type: ClassType, name: string): FieldView | undefined => {
        const field = type.symbol.fields.get(name);
        if (field) {
            return { field, type: instantiate(field.type, type) };
        }
        const superType = superTypeOf(type);
        return superType && findField(superType, name);
    };
    return { findField, findMethods, findConstructors: memo(collectConstructors) };
}

/** Every exception class can be made as `Exception`'s constructors say, its own constructors come on top. */
function collectConstructors(type: ClassType): readonly MethodView[] {
    const own = type.symbol.constructors.map((constructor) => viewMethod(constructor, type));
    if (type.symbol.origin === 'platform') {
        return own;
    }
    const exception = rootException(type.symbol);
    const views = [...own];
    if (exception) {
        addUnlessHidden(
            views,
            exception.constructors.map((one) => viewMethod(one, undefined))
        );
    }
    return views;
}

/** @returns `Exception` when a class extends it, directly or not */
export function rootException(symbol: ClassSymbol): ClassSymbol | undefined {
    for (let one: ClassSymbol | undefined = symbol; one; one = one.superType?.symbol) {
        if (one.origin === 'platform' && one.qualifiedName === 'Exception') {
            return one;
        }
    }
    return undefined;
}

function viewMethod(method: MethodSymbol, through: ClassType | undefined): MethodView {
    const see = (type: Type): Type => (through ? instantiate(type, through) : type);
    return {
        method,
        parameters: method.parameters.map((parameter) => see(parameter.type)),
        returns: see(method.returns)
    };
}

function addUnlessHidden(views: MethodView[], inherited: readonly MethodView[]): void {
    for (const view of inherited) {
        if (!views.some((one) => sameTypes(one.parameters, view.parameters))) {
            views.push(view);
        }
    }
}
