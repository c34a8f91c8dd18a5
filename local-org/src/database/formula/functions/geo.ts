/** Places (Salesforce Help: DISTANCE, GEOLOCATION). */
import type { DecimalValue } from '../../../language/decimal.js';
import { decimalToNumber } from '../../../language/decimal.js';
import type { FunctionDefinition, FunctionTable } from '../expression.js';
import { fromDouble } from '../numbers.js';
import { FormulaError, wrongType, wrongValue } from '../problems.js';
import { GeoPoint } from '../values.js';
import { argumentOfType, fixed, requireCount } from './define.js';

/** Mean radius of the earth (salesforce/formula-engine, DistanceUnit). */
const RADIUS: Readonly<Record<string, number>> = { mi: 3958.761, km: 6371.009 };

const geolocation = fixed({
    parameters: ['Number', 'Number'],
    result: 'Location',
    evaluate: (_, latitude, longitude) => {
        if (latitude === null || longitude === null) {
            if (latitude !== longitude) {
                throw new FormulaError('Latitude and longitude must be given together');
            }
            return null;
        }
        return new GeoPoint(degrees(latitude, 90, 'Latitude'), degrees(longitude, 180, 'Longitude'));
    }
});

function degrees(value: DecimalValue, most: number, name: string): number {
    const number = decimalToNumber(value);
    if (Math.abs(number) > most) {
        throw new FormulaError(`${name} out of range: ${number}`);
    }
    return number;
}

const distance: FunctionDefinition = {
    compile: (call) => {
        requireCount(call, 3);
        const places = [call.plain(0), call.plain(1)] as const;
        for (const { type } of places) {
            if (type !== 'Location') {
                call.refuse(wrongType(call.name, ['Location'], type));
            }
        }
        const unit = argumentOfType(call, 2, 'Text');
        if (unit.node.kind === 'text' && RADIUS[unit.node.value.toLowerCase()] === undefined) {
            call.refuse(wrongValue(call.name, "'mi'/'km'", 'Text'));
        }
        const [from, to] = places;
        return {
            type: 'Number',
            run: (environment) => {
                const radius = RADIUS[((unit.run(environment) as string | null) ?? '').toLowerCase()];
                if (radius === undefined) {
                    throw new FormulaError('Invalid unit for the distance() function');
                }
                const start = from.run(environment) as GeoPoint | null;
                const end = to.run(environment) as GeoPoint | null;
                return start === null || end === null ? null : fromDouble(greatCircle(start, end) * radius);
            }
        };
    }
};

/** The angle between two places in radians, by the haversine formula. */
function greatCircle(from: GeoPoint, to: GeoPoint): number {
    const radians = Math.PI / 180;
    const latitudes = Math.sin(((to.latitude - from.latitude) * radians) / 2);
    const longitudes = Math.sin(((to.longitude - from.longitude) * radians) / 2);
    const half = latitudes ** 2 + Math.cos(from.latitude * radians) * Math.cos(to.latitude * radians) * longitudes ** 2;
    return 2 * Math.asin(Math.min(1, Math.sqrt(half)));
}

export const geoFunctions: FunctionTable = { GEOLOCATION: geolocation, DISTANCE: distance };
