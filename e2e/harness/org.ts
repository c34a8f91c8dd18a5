/** The org file that tests copy: made once for a run. */
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seed } from './seed.js';

/** The repository. */
export const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Names the org file that `npm run test:e2e` has made; a test file that runs by itself makes its own. */
export const ORG_VARIABLE = 'PERENNIAL_E2E_ORG';

export interface OrgCopy {
    readonly file: string;
    discard(): void;
}

/** A copy of the seeded org that a test may change. */
export function copyOfOrg(): OrgCopy {
    const folder = mkdtempSync(join(tmpdir(), 'perennial-e2e-'));
    const file = join(folder, 'org');
    const made = process.env[ORG_VARIABLE];
    if (made !== undefined && existsSync(made)) {
        cpSync(made, file, { recursive: true });
    } else {
        seed(PROJECT, file);
    }
    return { file, discard: () => rmSync(folder, { recursive: true, force: true }) };
}
