/** The list of functions: Salesforce Help, "Formula Operators and Functions by Context". */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { functionNames } from '../../src/database/formula/functions/index.js';

const DOCUMENTED =
    'ABS ACOS ADDMONTHS AND ASCII ASIN ATAN ATAN2 BEGINS BLANKVALUE BR CASE CASESAFEID CEILING CHR CONTAINS COS DATE ' +
    'DATETIMEVALUE DATEVALUE DAY DAYOFYEAR DISTANCE EXP FIND FLOOR FORMATDURATION FROMUNIXTIME GEOLOCATION HOUR ' +
    'HTMLENCODE HYPERLINK IF IMAGE INCLUDES INITCAP ISBLANK ISCHANGED ISCLONE ISNEW ISNULL ISNUMBER ISOWEEK ISOYEAR ' +
    'ISPICKVAL JSENCODE JSINHTMLENCODE LEFT LEN LN LOG LOWER LPAD MAX MCEILING MFLOOR MID MILLISECOND MIN MINUTE MOD ' +
    'MONTH NOW NULLVALUE OR PI PICKLISTCOUNT PRIORVALUE REGEX REVERSE RIGHT ROUND RPAD SECOND SIN SQRT SUBSTITUTE TAN ' +
    'TEXT TIMENOW TIMEVALUE TODAY TRIM TRUNC UNIXTIMESTAMP UPPER URLENCODE VALUE VLOOKUP WEEKDAY YEAR';

test('every documented function is there, and no other', () => {
    // NOT is an operator of the grammar
    assert.deepEqual(functionNames().sort(), DOCUMENTED.split(' '));
});

test('every function is evaluated in one of these tests', () => {
    const tests = readdirSync(import.meta.dirname)
        .filter((file) => file.endsWith('.test.ts') && !import.meta.filename.endsWith(file))
        .map((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8'))
        .join('\n');
    assert.deepEqual(
        functionNames().filter((name) => !tests.includes(`${name}(`)),
        []
    );
});
