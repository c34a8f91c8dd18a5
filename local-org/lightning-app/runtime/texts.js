/** The texts of the shell, in the languages that it knows. */
import { page } from './page.js';
import { english } from './textsEnglish.js';
import { japanese } from './textsJapanese.js';

const texts = page.language.startsWith('ja') ? { ...english, ...japanese } : english;

/**
 * @param {keyof typeof english} name
 * @param {...(string | number)} values for `{0}`, `{1}`
 */
export function text(name, ...values) {
    return texts[name].replace(/\{(\d)\}/g, (_, at) => String(values[Number(at)] ?? ''));
}
