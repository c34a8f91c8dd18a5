/**
 * How Apex values live in JavaScript. Only `null` stands for null, never `undefined`.
 *
 * | Apex | JavaScript |
 * | --- | --- |
 * | Boolean | boolean |
 * | Integer | number, always a 32-bit integer |
 * | Long | bigint, always within 64 bits |
 * | Double | `DoubleValue` (language/double.ts) |
 * | Decimal | `DecimalValue` (language/decimal.ts) |
 * | String, Id | string; an Id has 18 characters once it was assigned to an Id |
 * | Date, Datetime, Time | `DateValue`, `DatetimeValue`, `TimeValue` (language/dates.ts) |
 * | Blob | `BlobValue` (language/blob.ts) |
 * | List, Set, Map | `ListValue`, `SetValue`, `MapValue` (language/collections.ts) |
 * | enum constant | `EnumValue` (language/enum.ts) |
 * | record | `RecordValue` (schema/record.ts) |
 * | user object | instance of the class's generated JavaScript class, which extends `UserObject` (language/userObject.ts) |
 * | exception | `ApexException` (language/exceptions.ts) or a generated class that extends it |
 * | other platform object | instance of a class that extends `PlatformObject` (language/platformObject.ts) |
 */
import type { BlobValue } from './blob.js';
import type { ListValue, MapValue, SetValue } from './collections.js';
import type { DateValue, DatetimeValue, TimeValue } from './dates.js';
import type { DecimalValue } from './decimal.js';
import type { DoubleValue } from './double.js';
import type { EnumValue } from './enum.js';
import type { ApexException } from './exceptions.js';
import type { PlatformObject } from './platformObject.js';
import type { RecordValue } from '../schema/record.js';
import type { UserObject } from './userObject.js';

export type ApexValue =
    | null
    | boolean
    | number
    | bigint
    | string
    | DoubleValue
    | DecimalValue
    | DateValue
    | DatetimeValue
    | TimeValue
    | BlobValue
    | ListValue
    | SetValue
    | MapValue
    | EnumValue
    | RecordValue
    | UserObject
    | ApexException
    | PlatformObject;
