/** `Location`: a place as values (Apex Reference Guide, "Location Class"). Distances are not computed yet. */
import { decimalToNumber, type DecimalValue } from '../../language/decimal.js';
import { DoubleValue } from '../../language/double.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

export class LocationValue extends PlatformObject {
    readonly apexType = 'Location';

    /** Both in degrees. */
    constructor(
        readonly latitude: DoubleValue,
        readonly longitude: DoubleValue
    ) {
        super();
    }
}

export const locationLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const latitude = (self: LocationValue) => self.latitude;
    const longitude = (self: LocationValue) => self.longitude;
    return [
        {
            name: 'Location',
            prototype: LocationValue.prototype,
            statics: {
                'newInstance(Decimal,Decimal)': (north: DecimalValue | null, east: DecimalValue | null) =>
                    new LocationValue(
                        new DoubleValue(decimalToNumber(notNull(north))),
                        new DoubleValue(decimalToNumber(notNull(east)))
                    )
            },
            methods: { 'getLatitude()': latitude, 'getLongitude()': longitude },
            fields: { latitude: { get: latitude }, longitude: { get: longitude } }
        }
    ];
};
