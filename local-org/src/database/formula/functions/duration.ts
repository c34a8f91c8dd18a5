/** `FORMATDURATION` (Salesforce Help, FORMATDURATION): seconds, or the time between two moments, as a clock shows them. */
import type { DatetimeValue, TimeValue } from '../../../language/dates.js';
import type { DecimalValue } from '../../../language/decimal.js';
import type { CompiledCall, FunctionCall, FunctionDefinition } from '../expression.js';
import { toInteger } from '../numbers.js';
import { wrongCount, wrongType } from '../problems.js';
import type { FormulaType } from '../types.js';
import type { FormulaValue } from '../values.js';
import { argumentOfType } from './define.js';

export const formatDuration: FunctionDefinition = {
    compile: (call) => {
        const count = call.nodes.length;
        if (count < 1 || count > 2) {
            call.refuse(wrongCount(call.name, count < 1 ? 1 : 2, count));
        }
        return count === 1 ? ofSeconds(call) : ofTwo(call);
    }
};

function ofSeconds(call: FunctionCall): CompiledCall {
    const { run } = argumentOfType(call, 0, 'Number');
    return {
        type: 'Text',
        run: (environment) => {
            const seconds = run(environment);
            return seconds && shown(toInteger(seconds as DecimalValue), false);
        }
    };
}

/** What the second argument must be for each first one. */
const SECOND: Readonly<Partial<Record<FormulaType, FormulaType>>> = {
    Number: 'Boolean',
    Time: 'Time',
    DateTime: 'DateTime'
};

function ofTwo(call: FunctionCall): CompiledCall {
    const first = call.plain(0);
    const expected = SECOND[first.type];
    if (expected === undefined) {
        return call.refuse(wrongType(call.name, ['Number', 'Time', 'DateTime'], first.type));
    }
    const second = argumentOfType(call, 1, expected);
    return {
        type: 'Text',
        run: (environment) => {
            const from = first.run(environment);
            const to = second.run(environment);
            if (from === null || (to === null && expected !== 'Boolean')) {
                return null;
            }
            return expected === 'Boolean'
                ? shown(toInteger(from as DecimalValue), to === true)
                : shown(secondsBetween(from, to), expected === 'DateTime');
        }
    };
}

function secondsBetween(from: FormulaValue, to: FormulaValue): number {
    const [start, end] = [from, to] as [DatetimeValue | TimeValue, DatetimeValue | TimeValue];
    return Math.trunc((end.millis - start.millis) / 1000);
}

/** `277:46:40`, with days `11:13:46:40`; the sign is dropped. */
function shown(seconds: number, areDaysApart: boolean): string {
    const size = Math.abs(seconds);
    const two = (part: number): string => String(part).padStart(2, '0');
    const hours = Math.floor(size / 3600);
    const rest = `${two(Math.floor(size / 60) % 60)}:${two(size % 60)}`;
    return areDaysApart ? `${Math.floor(hours / 24)}:${two(hours % 24)}:${rest}` : `${two(hours)}:${rest}`;
}
