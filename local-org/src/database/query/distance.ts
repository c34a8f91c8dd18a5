/** DISTANCE and GEOLOCATION ("Location-Based SOQL Queries", SOQL and SOSL Reference). */
import type { FunctionArgument, FunctionCall } from '../../compiler/soqlAst.js';
import { decimalToNumber } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import type { Row } from '../store/row.js';
import { LocationValue, AddressValue } from './compound.js';
import { queryError } from './errors.js';
import { toDecimal } from './families.js';
import { pathText, resolvePath, type PlanScope } from './planning.js';
import { pathReader } from './readers.js';
import { resolveValue, type Compared } from './resolvedValues.js';
import type { Reader, Run } from './run.js';

/** Degrees. */
interface Point {
    readonly latitude: number;
    readonly longitude: number;
}

type PointReader = (row: Row, run: Run) => Point | undefined;

/** Mean radius of the earth, by unit. */
const RADIUS: Readonly<Record<string, number>> = { km: 6371.0088, mi: 3958.7613 };

export function distanceReader(
    scope: PlanScope,
    call: FunctionCall
): { readonly text: string; readonly read: Reader<Row> } {
    const [from, to, unit] = call.arguments;
    const radius = unit?.kind === 'Value' && unit.value.kind === 'String' ? RADIUS[unit.value.value] : undefined;
    if (from === undefined || to === undefined || radius === undefined) {
        throw queryError('soql-function-arguments', call.name);
    }
    // the field comes before the coordinates ("Compound Field Considerations and Limitations", Object Reference)
    if (from.kind !== 'Path') {
        throw queryError('soql-function-arguments', call.name);
    }
    const start = pointOf(scope, from, call);
    const end = pointOf(scope, to, call);
    return {
        text: `DISTANCE(${start.text},${end.text})`,
        read: (row, run) => {
            const first = start.read(row, run);
            const second = end.read(row, run);
            return first && second ? new DoubleValue(distance(first, second, radius)) : null;
        }
    };
}

/** The haversine formula, as for the formula function DISTANCE. */
function distance(from: Point, to: Point, radius: number): number {
    const rad = Math.PI / 180;
    const north = Math.sin(((to.latitude - from.latitude) * rad) / 2) ** 2;
    const east = Math.sin(((to.longitude - from.longitude) * rad) / 2) ** 2;
    const part = north + Math.cos(from.latitude * rad) * Math.cos(to.latitude * rad) * east;
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(part)));
}

function pointOf(
    scope: PlanScope,
    argument: FunctionArgument,
    call: FunctionCall
): { readonly text: string; readonly read: PointReader } {
    if (argument.kind === 'Path') {
        const path = resolvePath(scope, argument.path);
        const read = pathReader(scope, path);
        return { text: pathText(path), read: (row, run) => pointFrom(read(row, run)) };
    }
    if (argument.kind === 'Call' && argument.name.toUpperCase() === 'GEOLOCATION') {
        return geolocation(scope, argument);
    }
    throw queryError('soql-function-arguments', call.name);
}

const COORDINATE: Compared = { name: 'GEOLOCATION', kind: 'DOUBLE', apexType: 'Decimal' };

function geolocation(scope: PlanScope, call: FunctionCall): { readonly text: string; readonly read: PointReader } {
    const coordinates = call.arguments.map((argument) => {
        if (argument.kind !== 'Value') {
            throw queryError('soql-function-arguments', call.name);
        }
        return resolveValue(scope, argument.value, COORDINATE, false);
    });
    const point = scope.constants.add((session) => {
        const [latitude, longitude] = coordinates.map((make) => {
            const resolved = make(session);
            return resolved.kind === 'one' && resolved.value !== null ? numberOf(resolved.value) : undefined;
        });
        return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
    });
    // two calls are never the same column: their coordinates may differ
    return { text: `GEOLOCATION@${call.line}:${call.column}`, read: (_, run) => point(run) };
}

function numberOf(value: Parameters<typeof toDecimal>[0]): number {
    return decimalToNumber(toDecimal(value));
}

function pointFrom(value: unknown): Point | undefined {
    if (value instanceof LocationValue) {
        return { latitude: decimalToNumber(value.latitude), longitude: decimalToNumber(value.longitude) };
    }
    if (value instanceof AddressValue) {
        const latitude = value.part('Latitude');
        const longitude = value.part('Longitude');
        return latitude === null || longitude === null
            ? undefined
            : { latitude: numberOf(latitude), longitude: numberOf(longitude) };
    }
    return undefined;
}
