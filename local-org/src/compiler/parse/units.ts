import type {
    AnonymousUnitContext,
    FieldDeclarationContext,
    ModifierContext,
    StatementContext,
    TriggerCaseContext,
    TriggerUnitContext,
    AnonymousMemberDeclarationContext,
    TriggerMemberDeclarationContext
} from '@apexdevtools/apex-parser';
import type { AnonymousBlock, LocalVariableStatement, Member, Name, Statement, TriggerDeclaration } from '../ast.js';
import { lastToken, optional, placeOf, unknownSyntax, type Conversion, type RuleNode } from './conversion.js';
import { convertHeldType } from './declarations.js';
import { convertSharedMember } from './members.js';
import { convertModifiers } from './modifiers.js';
import { convertName, convertType, nameFromToken } from './names.js';
import { blockOf, convertDeclarators, convertStatement } from './statements.js';

type ScriptMember = TriggerMemberDeclarationContext | AnonymousMemberDeclarationContext;

/** What triggers and anonymous Apex are made of: declarations and statements in one list. */
interface ScriptEntry {
    readonly node: RuleNode;
    readonly statement: StatementContext | undefined;
    readonly member: ScriptMember | undefined;
    readonly modifiers: readonly ModifierContext[];
}

export function convertTrigger(conversion: Conversion, context: TriggerUnitContext): TriggerDeclaration {
    const entries = context
        .triggerBlock()
        .triggerBlockMember_list()
        .map((node) => ({
            node,
            statement: optional(node.statement()),
            member: optional(node.triggerMemberDeclaration()),
            modifiers: node.modifier_list()
        }));
    const { members, statements } = convertScript(conversion, entries);
    return {
        kind: 'Trigger',
        name: convertName(conversion, context.id(0)),
        object: convertName(conversion, context.id(1)),
        events: context.triggerCase_list().map((event) => convertEvent(conversion, event)),
        members,
        body: blockOf(context.triggerBlock(), statements),
        ...placeOf(context.start)
    };
}

export function convertAnonymous(conversion: Conversion, context: AnonymousUnitContext): AnonymousBlock {
    const block = context.anonymousBlock();
    const entries = block.anonymousBlockMember_list().map((node) => ({
        node,
        statement: optional(node.statement()),
        member: optional(node.anonymousMemberDeclaration()),
        modifiers: node.modifier_list()
    }));
    const { members, statements } = convertScript(conversion, entries);
    return {
        kind: 'Anonymous',
        members,
        // Without braces the block ends where the last token does; without any token it is the start of the text.
        body: blockOf(entries.length === 0 ? context : block, statements),
        ...placeOf(context.start)
    };
}

function convertScript(
    conversion: Conversion,
    entries: readonly ScriptEntry[]
): { members: Member[]; statements: Statement[] } {
    const members: Member[] = [];
    const statements: Statement[] = [];
    for (const { node, statement, member, modifiers } of entries) {
        if (statement !== undefined) {
            statements.push(convertStatement(conversion, statement));
            continue;
        }
        if (member === undefined) {
            return unknownSyntax(node);
        }
        const variable = optional(member.fieldDeclaration());
        if (variable === undefined) {
            members.push(convertScriptMember(conversion, node, member, modifiers));
        } else {
            // The grammar sees a field; it is a variable of the script, made when the statements before it have run.
            statements.push(convertVariable(conversion, node, variable, modifiers));
        }
    }
    return { members, statements };
}

function convertScriptMember(
    conversion: Conversion,
    node: RuleNode,
    member: ScriptMember,
    modifierContexts: readonly ModifierContext[]
): Member {
    const place = placeOf(node.start);
    const modifiers = convertModifiers(conversion, modifierContexts);
    return (
        convertSharedMember(conversion, member, modifiers, place) ??
        convertHeldType(conversion, member, modifiers, place) ??
        unknownSyntax(member)
    );
}

function convertVariable(
    conversion: Conversion,
    node: RuleNode,
    context: FieldDeclarationContext,
    modifiers: readonly ModifierContext[]
): LocalVariableStatement {
    return {
        kind: 'LocalVariable',
        modifiers: convertModifiers(conversion, modifiers),
        type: convertType(conversion, context.typeRef()),
        declarators: convertDeclarators(conversion, context.variableDeclarators()),
        ...placeOf(node.start)
    };
}

/** `before insert` */
function convertEvent(conversion: Conversion, context: TriggerCaseContext): Name {
    const when = nameFromToken(conversion, context.start);
    const operation = nameFromToken(conversion, lastToken(context));
    return { ...when, text: `${when.text} ${operation.text}`.toLowerCase() };
}
