import js from '@eslint/js';
import lwc from '@salesforce/eslint-config-lwc/recommended.js';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { perennialRules } from './scripts/lint/suppressionReason.js';

const components = ['{force-app,unpackaged}/**/lwc/**/*.js'];
// The shell and what stands for modules of the platform are compiled as components are.
const platformComponents = [
    'local-org/lightning-app/modules/**/*.js',
    'local-org/test/lightning/projects/**/lwc/**/*.js'
];
const componentTests = ['{force-app,unpackaged}/**/lwc/**/__tests__/**/*.js'];
const typeScript = ['e2e/**/*.ts', 'local-org/**/*.ts', 'scripts/**/*.ts'];

export default defineConfig([
    globalIgnores([
        '**/dist/',
        '**/coverage/',
        '**/node_modules/',
        '**/staticresources/',
        '.husky/_/',
        '**/.local-org/',
        'local-org/lightning-app/types/',
        'local-org/test/lightning/projects/broken/'
    ]),
    {
        name: 'everywhere',
        plugins: { perennial: perennialRules },
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: { 'perennial/suppression-reason': 'error' }
    },
    { name: 'components', files: [...components, ...platformComponents], extends: [lwc] },
    {
        name: 'platform components',
        files: platformComponents,
        // they are the platform: its modules are theirs to make, and none of them is wired by a test
        rules: {
            '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off',
            // marks a promise that nobody awaits, as in the TypeScript
            'no-void': 'off'
        }
    },
    {
        name: 'the browser side of the local org',
        files: ['local-org/lightning-app/runtime/**/*.js'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.browser },
        rules: { 'no-unused-vars': ['error', { argsIgnorePattern: '^_' }] }
    },
    {
        name: 'component tests',
        files: componentTests,
        languageOptions: { globals: { ...globals.node, ...globals.jest } },
        rules: { '@lwc/lwc/no-unexpected-wire-adapter-usages': 'off' }
    },
    {
        name: 'plain JavaScript of the laptop',
        files: ['*.js', 'local-org/bin/*.js', 'scripts/**/*.js'],
        extends: [js.configs.recommended],
        languageOptions: { globals: globals.node }
    },
    {
        name: 'TypeScript',
        files: typeScript,
        extends: [js.configs.recommended, tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
        languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
        rules: {
            // Numbers print the same in every locale; objects and undefined stay refused.
            '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
            '@typescript-eslint/switch-exhaustiveness-check': [
                'error',
                { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true }
            ],
            '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
            // An Apex exception is thrown as itself: it is no JavaScript error, since those cost a formatted stack each.
            '@typescript-eslint/only-throw-error': ['error', { allow: [{ from: 'file', name: 'ApexException' }] }],
            // As in the compiler: a parameter that only a signature demands begins with an underscore.
            '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
            // node:test collects what these return; nobody has to await it.
            '@typescript-eslint/no-floating-promises': [
                'error',
                {
                    allowForKnownSafeCalls: [
                        { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] }
                    ]
                }
            ],
            'no-restricted-syntax': [
                'error',
                { selector: 'ExportDefaultDeclaration', message: 'Export by name, so that one thing has one name.' }
            ],
            eqeqeq: ['error', 'always'],
            'max-lines': ['error', { max: 600 }]
        }
    }
]);
