/** `lightning/platformResourceLoader`: scripts and styles of static resources. */

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

export function loadScript(_component, url) {
    return once(url, () => {
        const script = document.createElement('script');
        script.src = url;
        return script;
    });
}

export function loadStyle(_component, url) {
    return once(url, () => {
        const link = document.createElement('link');
        link.rel = 'stylesheet';
        link.href = url;
        return link;
    });
}

function once(url, create) {
    let result = loaded.get(url);
    if (!result) {
        result = new Promise((resolve, reject) => {
            const element = create();
            element.onload = () => resolve();
            element.onerror = () => reject(new Error(`${url} could not be loaded`));
            document.head.append(element);
        });
        loaded.set(url, result);
    }
    return result;
}
