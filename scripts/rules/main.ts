/**
 * Checks the rules of this repository over `force-app`: `npm run check:rules`, or `npm run check:rules -- <folder>` for another
 * project. A finding that is right as it is gets a suppression with its reason: see `suppressions.ts`.
 */
import { fileURLToPath } from 'node:url';
import { openProject } from '../../local-org/src/project/index.js';
import { counted, findingLine } from '../metadata/finding.js';
import { checkRules, RULES } from './check.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const { files, findings } = checkRules(openProject(process.argv[2] ?? repository));

findings.forEach((finding) => process.stdout.write(`${findingLine(finding)}\n`));
process.stdout.write(
    `${counted(files, 'file')}, ${counted(RULES.length, 'rule')}, ${counted(findings.length, 'finding')}\n`
);
process.exitCode = findings.length === 0 ? 0 : 1;
