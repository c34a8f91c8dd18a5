import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jars } from './apexLs.js';

/** Installs the analyser from its own lock file, unless it is there: nobody else has to download its 280 MB. */
export function installAnalyzerOnce(): void {
    if (existsSync(jars)) {
        return;
    }
    process.stderr.write('Installing the analyser once, about 280 MB ...\n');
    const folder = fileURLToPath(new URL('.', import.meta.url));
    spawnSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit', shell: process.platform === 'win32' });
}
