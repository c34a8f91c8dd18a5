/** Functions that make markup, links and escapes (Help: HYPERLINK, IMAGE, HTMLENCODE, JSENCODE, JSINHTMLENCODE, URLENCODE). */
import type { FunctionDefinition, FunctionTable } from '../expression.js';
import { toInteger } from '../numbers.js';
import { wrongCount } from '../problems.js';
import { fixed } from './define.js';

/** Links and images can be shown only. */
const SHOWN = ['field', 'display'] as const;
/** salesforce/formula-engine marks the encodings `displayOnly`: they are not for fields and rules. */
const TEMPLATES = ['display'] as const;

const link: FunctionDefinition = fixed({
    parameters: ['Text', 'Text', 'Text'],
    optional: 1,
    result: 'Text',
    contexts: SHOWN,
    // what queries return for such a field
    evaluate: (_, url, text, target) => `<a href="${url ?? ''}" target="${target ?? '_blank'}">${text ?? ''}</a>`
});

const sizedImage = fixed({
    parameters: ['Text', 'Text', 'Number', 'Number'],
    optional: 2,
    result: 'Text',
    evaluate: (_, url, alternative, height, width) => {
        const style =
            height === null || width === null
                ? ''
                : ` style="height:${toInteger(height)}px; width:${toInteger(width)}px;"`;
        return `<img src="${url ?? ''}" alt="${alternative ?? ''}"${style} border="0"/>`;
    }
});

/** Height and width come together or not at all. */
const image: FunctionDefinition = {
    contexts: SHOWN,
    compile: (call) => {
        if (call.nodes.length === 3) {
            call.refuse(wrongCount(call.name, 4, 3));
        }
        return sizedImage.compile(call);
    }
};

function encoding(encode: (text: string) => string): FunctionDefinition {
    return fixed({
        parameters: ['Text'],
        result: 'Text',
        contexts: TEMPLATES,
        evaluate: (_, text) => text && encode(text)
    });
}

const HTML: Readonly<Record<string, string>> = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '"': '&quot;',
    "'": '&#39;',
    '\u2028': '<br>',
    '\u2029': '<p>',
    '\u00a9': '&copy;'
};

function encodeHtml(text: string): string {
    return text.replace(
        /[<>&"'\u2028\u2029\u00a9]|[\u{10000}-\u{10ffff}]/gu,
        (found) => HTML[found] ?? `&#${found.codePointAt(0) ?? 0};`
    );
}

const SCRIPT: Readonly<Record<string, string>> = {
    '\\': '\\\\',
    "'": "\\'",
    '\n': '\\n',
    '\r': '\\r',
    '"': '\\"',
    '!--': '\\!--',
    '<': '\\u003C',
    '>': '\\u003E',
    '\u2028': '\\n',
    '\u2029': '\\u2029',
    '\0': '',
    '/*': '\\/\\*',
    '*/': '\\*\\/',
    '*': '\\*',
    '&#39;': '\\&#39;'
};

function encodeScript(text: string): string {
    return text.replace(/!--|\/\*|\*\/|&#39;|[\\'\n\r"<>\u2028\u2029\0*]/g, (found) => SCRIPT[found] ?? '');
}

/** As java.net.URLEncoder with UTF-8. */
function encodeUrl(text: string): string {
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '?'))
        .replace(/%20/g, '+')
        .replace(/[!'()~]/g, (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`);
}

export const markupFunctions: FunctionTable = {
    HYPERLINK: link,
    IMAGE: image,
    HTMLENCODE: encoding(encodeHtml),
    JSENCODE: encoding(encodeScript),
    JSINHTMLENCODE: encoding((text) => encodeScript(encodeHtml(text))),
    URLENCODE: encoding(encodeUrl)
};
