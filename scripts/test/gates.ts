import type { Counter } from './counting.js';
import { countJestTests, countLocalOrgTests, countNodeTests } from './counting.js';

/** One thing that `npm test` proves: an npm script, how to count what it printed, and which gates must pass before it. */
export interface Gate {
    readonly name: string;
    readonly script: string;
    readonly counter?: Counter;
    readonly needs?: readonly string[];
}

/** Gates of `npm test`, in the order in which they start: what others need first, then the long ones. */
export const gates: readonly Gate[] = [
    { name: 'build', script: 'build' },
    { name: 'types', script: 'check:types' },
    { name: 'unit tests', script: 'test:unit', counter: countNodeTests, needs: ['build'] },
    { name: 'Apex tests', script: 'test:apex', counter: countLocalOrgTests, needs: ['build'] },
    { name: 'LWC tests', script: 'test:lwc', counter: countJestTests },
    { name: 'browser', script: 'test:e2e', counter: countNodeTests, needs: ['build'] },
    { name: 'components', script: 'check:lwc' },
    { name: 'metadata', script: 'check:metadata' },
    { name: 'rules', script: 'check:rules' },
    { name: 'lint', script: 'lint' },
    { name: 'format', script: 'format:check' }
];

/** Gates that need more than Node.js, run when they are named: `npm test -- --also analysis`. */
export const furtherGates: readonly Gate[] = [{ name: 'analysis', script: 'analyze' }];
