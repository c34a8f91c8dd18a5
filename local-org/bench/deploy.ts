/** `deploy` of projects, cold and with an unchanged cache, against apex-ls checking the same files, in one run. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { checkWithApexLs } from '../../scripts/analyzer/apexLs.js';
import { measure, measureText, type Measure } from './measure.js';

const program = fileURLToPath(new URL('../bin/local-org.js', import.meta.url));
const RUNS = 3;

/**
 * Prints the times and ratios for each project. Whole processes on both sides, run in turn.
 *
 * @param projects folders of SFDX projects
 */
export async function benchDeploy(projects: readonly string[]): Promise<void> {
    if (projects.length === 0) {
        process.stdout.write('deploy: name one or more project folders to compare: npm run bench -- deploy <dir>...\n');
        return;
    }
    const totals = { cold: 0, warm: 0, apexLs: 0 };
    for (const project of projects) {
        const figures = await benchProject(project);
        totals.cold += figures.cold.median;
        totals.warm += figures.warm.median;
        totals.apexLs += figures.apexLs.median;
        print(basename(project), figures);
    }
    const cold = (totals.cold / totals.apexLs).toFixed(2);
    const warm = (totals.warm / totals.apexLs).toFixed(2);
    process.stdout.write(`deploy, all: cold ${cold} times apex-ls (bar: 1.5), cached ${warm} times (bar: 0.3)\n`);
}

interface Figures {
    readonly cold: Measure;
    readonly warm: Measure;
    readonly apexLs: Measure;
}

async function benchProject(project: string): Promise<Figures> {
    const cache = mkdtempSync(join(tmpdir(), 'bench-cache-'));
    try {
        return {
            cold: await measure(RUNS, 0, () => deploy(project, ['--no-cache'])),
            warm: await measure(RUNS, 1, () => deploy(project, ['--cache', cache])),
            apexLs: await measure(RUNS, 0, () => checkWithApexLs(project))
        };
    } finally {
        rmSync(cache, { recursive: true });
    }
}

/** @throws Error when the project could not be compiled at all */
function deploy(project: string, options: readonly string[]): void {
    const run = spawnSync(process.execPath, [program, 'deploy', '--project', project, ...options], {
        encoding: 'utf8'
    });
    if (run.status !== 0 && run.status !== 1) {
        throw new Error(`deploy of ${project} failed: ${run.stderr}`);
    }
}

function print(name: string, { cold, warm, apexLs }: Figures): void {
    process.stdout.write(`deploy of ${name}\n`);
    process.stdout.write(`  cold               ${measureText(cold)}\n`);
    process.stdout.write(`  unchanged cache    ${measureText(warm)}\n`);
    process.stdout.write(`  apex-ls            ${measureText(apexLs)}\n`);
}
