import type { EnumValue } from '../language/enum.js';
import type { Rounding } from '../language/rounding.js';

/** The rounding that a constant of `System.RoundingMode` names. */
export function roundingOf(mode: EnumValue): Rounding {
    return mode.name as Rounding;
}
