import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sep } from 'node:path';

// The preset is CommonJS without static export names, so it cannot be imported by name.
const { jestConfig } = createRequire(import.meta.url)('@salesforce/sfdx-lwc-jest/config');

const sourceFolders = ['force-app', 'unpackaged'];

/** Whether the project holds a component yet: as soon as one exists, a run without tests is a failure. */
const hasComponents = sourceFolders.some((folder) =>
    readdirSync(folder, { recursive: true }).some((path) => path.split(sep).at(-2) === 'lwc')
);

export default {
    ...jestConfig,
    // A module may be a style sheet alone.
    moduleFileExtensions: [...jestConfig.moduleFileExtensions, 'css'],
    roots: sourceFolders.map((folder) => `<rootDir>/${folder}`),
    setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, '<rootDir>/scripts/lwc/jestSetup.js'],
    // Checks of accessibility take seconds on a busy machine.
    testTimeout: 30_000,
    passWithNoTests: !hasComponents
};
