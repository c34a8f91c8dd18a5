/** The first part of the system library: primitives, texts, numbers, dates, patterns, cryptography, assertions, the request. */
import { cryptoLibrary } from './crypto/crypto.js';
import { blobLibrary, encodingLibrary, uuidLibrary } from './crypto/encoding.js';
import { dateLibrary } from './dates/dateLibrary.js';
import { datetimeLibrary } from './dates/datetimeLibrary.js';
import { timeLibrary, timeZoneLibrary } from './dates/timeLibrary.js';
import { decimalLibrary } from './numbers/decimalLibrary.js';
import { mathLibrary } from './numbers/math.js';
import { booleanLibrary, doubleLibrary, idLibrary } from './numbers/otherPrimitives.js';
import { integerLibrary, longLibrary } from './numbers/wholeNumbers.js';
import { matcherLibrary, patternLibrary } from './regex/matcher.js';
import type { LibraryModule } from './registry.js';
import { assertLibrary } from './system/assertions.js';
import { limitsLibrary } from './system/limits.js';
import { networkLibrary } from './system/network.js';
import { orgLimitsLibrary } from './system/orgLimits.js';
import { requestLibrary, versionLibrary } from './system/request.js';
import { systemLibrary } from './system/system.js';
import { urlLibrary } from './system/url.js';
import { userInfoLibrary } from './system/userInfo.js';
import { collatorLibrary } from './text/collator.js';
import { stringLibrary } from './text/string.js';

export const primitiveModules: readonly LibraryModule[] = [
    assertLibrary,
    blobLibrary,
    booleanLibrary,
    collatorLibrary,
    cryptoLibrary,
    dateLibrary,
    datetimeLibrary,
    decimalLibrary,
    doubleLibrary,
    encodingLibrary,
    idLibrary,
    integerLibrary,
    limitsLibrary,
    longLibrary,
    matcherLibrary,
    mathLibrary,
    networkLibrary,
    orgLimitsLibrary,
    patternLibrary,
    requestLibrary,
    stringLibrary,
    systemLibrary,
    timeLibrary,
    timeZoneLibrary,
    urlLibrary,
    userInfoLibrary,
    uuidLibrary,
    versionLibrary
];
