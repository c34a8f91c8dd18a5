/** The functions of SOQL ("SOQL SELECT Functions" and "Date Functions", SOQL and SOSL Reference). */
import type { Located } from '../../ast.js';
import type { FunctionArgument, FunctionCall, Value } from '../../soqlAst.js';
import type { FieldKind } from '../../../schema/model.js';
import { checkBindType } from './values.js';
import { resolveField, type QueryScope, type ResolvedField } from './queryScope.js';

const NUMBERS: readonly FieldKind[] = ['INTEGER', 'LONG', 'DOUBLE', 'CURRENCY', 'PERCENT'];
const DAYS: readonly FieldKind[] = ['DATE', 'DATETIME'];

/** What a function gives: the kind of its argument, or a kind of its own. */
interface FunctionRule {
    readonly isAggregate: boolean;
    /** Kinds of field it takes; undefined: any. */
    readonly takes: readonly FieldKind[] | undefined;
    readonly gives: FieldKind | undefined;
}

const RULES: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>([
    ['COUNT', { isAggregate: true, takes: undefined, gives: 'INTEGER' }],
    ['COUNT_DISTINCT', { isAggregate: true, takes: undefined, gives: 'INTEGER' }],
    ['SUM', { isAggregate: true, takes: NUMBERS, gives: 'DOUBLE' }],
    ['AVG', { isAggregate: true, takes: NUMBERS, gives: 'DOUBLE' }],
    ['MIN', { isAggregate: true, takes: undefined, gives: undefined }],
    ['MAX', { isAggregate: true, takes: undefined, gives: undefined }],
    ['GROUPING', { isAggregate: true, takes: undefined, gives: 'INTEGER' }],
    ...['CALENDAR_MONTH', 'CALENDAR_QUARTER', 'CALENDAR_YEAR', 'DAY_IN_MONTH', 'DAY_IN_WEEK', 'DAY_IN_YEAR'].map(
        dayPart
    ),
    ...['FISCAL_MONTH', 'FISCAL_QUARTER', 'FISCAL_YEAR', 'WEEK_IN_MONTH', 'WEEK_IN_YEAR'].map(dayPart),
    ['HOUR_IN_DAY', { isAggregate: false, takes: ['DATETIME'], gives: 'INTEGER' }],
    ['DAY_ONLY', { isAggregate: false, takes: ['DATETIME'], gives: 'DATE' }],
    ['CONVERTTIMEZONE', { isAggregate: false, takes: ['DATETIME'], gives: 'DATETIME' }],
    ['CONVERTCURRENCY', { isAggregate: false, takes: ['CURRENCY'], gives: 'CURRENCY' }],
    ['FORMAT', { isAggregate: false, takes: undefined, gives: 'STRING' }],
    ['TOLABEL', { isAggregate: false, takes: undefined, gives: 'STRING' }],
    ['DISTANCE', { isAggregate: false, takes: ['LOCATION', 'ADDRESS'], gives: 'DOUBLE' }],
    ['GEOLOCATION', { isAggregate: false, takes: [], gives: 'LOCATION' }],
    ['FORMULA', { isAggregate: false, takes: [], gives: 'ANYTYPE' }]
]);

function dayPart(name: string): readonly [string, FunctionRule] {
    return [name, { isAggregate: false, takes: DAYS, gives: 'INTEGER' }];
}

/** What is known of a checked call. */
export interface ResolvedCall {
    readonly isAggregate: boolean;
    readonly kind: FieldKind | undefined;
    /** For comparison of calls in SELECT and GROUP BY: canonical, `CALENDAR_YEAR(CreatedDate)`. */
    readonly text: string;
}

/** @returns whether a function is an aggregate one, by name in any case. */
export function isAggregate(call: FunctionCall): boolean {
    return RULES.get(call.name.toUpperCase())?.isAggregate ?? false;
}

/** Checks a call and everything in it. */
export function resolveCall(scope: QueryScope, call: FunctionCall): ResolvedCall | undefined {
    const name = call.name.toUpperCase();
    const rule = RULES.get(name);
    if (!rule) {
        scope.report(call, 'soql-unknown-function', call.name);
        return undefined;
    }
    if (!hasRightCount(name, call.arguments)) {
        scope.report(call, 'soql-function-arguments', call.name);
    }
    const resolved = call.arguments.map((argument) => resolveArgument(scope, argument, call));
    const [first] = resolved;
    checkTaken(scope, call, rule, first);
    return {
        isAggregate: rule.isAggregate || resolved.some((argument) => argument?.isAggregate),
        kind: rule.gives ?? first?.kind,
        text: `${name}(${resolved.map((argument) => argument?.text ?? '?').join()})`
    };
}

interface ResolvedArgument extends ResolvedCall {
    readonly field: ResolvedField | undefined;
}

function checkTaken(
    scope: QueryScope,
    call: FunctionCall,
    rule: FunctionRule,
    argument: ResolvedArgument | undefined
): void {
    if (rule.takes === undefined || argument?.field === undefined || argument.kind === undefined) {
        return;
    }
    if (!rule.takes.includes(argument.kind)) {
        const code = rule.isAggregate ? 'soql-aggregate-field' : 'soql-function-argument';
        scope.report(call, code, call.name, argument.field.path, argument.kind.toLowerCase());
    }
}

/** COUNT takes none or one, DISTANCE three, GEOLOCATION two, all others one. */
function hasRightCount(name: string, args: readonly FunctionArgument[]): boolean {
    switch (name) {
        case 'COUNT':
            return args.length <= 1;
        case 'DISTANCE':
            return args.length === 3;
        case 'GEOLOCATION':
            return args.length === 2;
        default:
            return args.length === 1;
    }
}

function resolveArgument(scope: QueryScope, argument: FunctionArgument, at: Located): ResolvedArgument | undefined {
    switch (argument.kind) {
        case 'Path': {
            const field = resolveField(scope, argument.path, at);
            return field && { isAggregate: false, kind: field.field.kind, text: field.path, field };
        }
        case 'Call': {
            const call = resolveCall(scope, argument);
            return call && { ...call, field: undefined };
        }
        case 'Value':
            checkCoordinate(scope, argument.value);
            return { isAggregate: false, kind: undefined, text: '', field: undefined };
    }
}

function checkCoordinate(scope: QueryScope, value: Value): void {
    if (value.kind === 'Bind') {
        checkBindType(scope, value, { name: '', kind: 'DOUBLE', apexType: 'Decimal' }, false);
    }
}
