/** What components and the shell do, once more with the components inside of the Lightning Web Security sandbox. */
import { createRequire } from 'node:module';
import { test } from 'node:test';

function hasSandbox(): boolean {
    try {
        createRequire(import.meta.url).resolve('@locker/sandbox/package.json');
        return true;
    } catch {
        return false;
    }
}

if (hasSandbox()) {
    process.env.LOCAL_ORG_SANDBOX = '1';
    await import('./components.browser.test.js');
    await import('./shell.browser.test.js');
} else {
    test('the sandbox', { skip: '@locker/sandbox is not installed' });
}
