import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';

/** A folder with these files (paths with `/`), removed when the test ends. */
export function folderOf(context: TestContext, files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), 'local-org-test-'));
    context.after(() => rmSync(root, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(files)) {
        const file = join(root, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    }
    return root;
}

/** `sfdx-project.json` with these package directories and whatever else is given. */
export function settingsOf(paths: readonly string[], more: Readonly<Record<string, unknown>> = {}): string {
    return JSON.stringify({ packageDirectories: paths.map((path) => ({ path })), ...more });
}
