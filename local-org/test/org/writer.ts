/** Commits rows to an org without end, and says after each how many there are: to be killed by a test. */
import { writeSync } from 'node:fs';

import { openOrg } from '../../src/org/org.js';
import { addItem, itemSchema } from './support.js';

const [file = ''] = process.argv.slice(2);
const { store } = openOrg(file, itemSchema());
for (let count = 1; ; count++) {
    addItem(store, { Name: `Row ${count} ${'x'.repeat(2000)}` });
    writeSync(1, `${count}\n`);
}
