/** Starts the page: the project's components, then the shell. */
import { createElement } from 'lwc';
import App from 'one/app';
import { createOutside, setComponents } from './components.js';
import { translateToasts } from './toasts.js';

/**
 * @param {Record<string, object>} modules of the platform by specifier
 * @param {((source: string, outside: (specifier: string) => object) => Record<string, any>) | undefined} evaluate
 */
export async function start(modules, evaluate) {
    const outside = createOutside(modules);
    translateToasts();
    setComponents(evaluate ? evaluate(await projectSource(), outside) : globalThis.localOrgProject(outside));
    document.querySelector('#app')?.append(createElement('one-app', { is: App }));
}

async function projectSource() {
    const url = document.querySelector('meta[name=project]')?.getAttribute('content') ?? '';
    return (await fetch(url)).text();
}
