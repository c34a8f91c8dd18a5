/** Types of what only the shell itself uses. */

declare module 'lightning/toast' {
    const Toast: {
        show(config: {
            readonly label: string;
            readonly message?: string;
            readonly messageLinks?: ReadonlyArray<string | { readonly url: string; readonly label: string }>;
            readonly variant?: string;
            readonly mode?: string;
        }): void;
    };
    export default Toast;
}

declare module '@locker/sandbox' {
    export function evaluateInSandbox(
        key: string,
        source: string,
        then: (run: (outside: (specifier: string) => object) => Record<string, any>) => void,
        globals: object
    ): void;
}

declare var localOrgPage: import('../runtime/page.js').Page;
declare var localOrgProject: (outside: (specifier: string) => object) => Record<string, any>;
