/**
 * Checks the metadata of a project, this one if none is named: `npm run check:metadata`, or
 * `npm run check:metadata -- <folder of a Salesforce DX project>`.
 */
import { fileURLToPath } from 'node:url';
import { openProject } from '../../local-org/src/project/index.js';
import { checkMetadata } from './check.js';
import { counted, findingLine } from './finding.js';
import { loadTypeTable } from './types/table.js';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const table = await loadTypeTable(repository);
const { files, findings } = checkMetadata(openProject(process.argv[2] ?? repository), table);

findings.forEach((finding) => process.stdout.write(`${findingLine(finding)}\n`));
process.stdout.write(`${counted(files, 'metadata file')}, ${counted(findings.length, 'finding')}\n`);
process.exitCode = findings.length === 0 ? 0 : 1;
