/** `PageReference` and `Cookie` (Apex Reference Guide). */
import { ListValue, MapValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import type { RecordValue } from '../../schema/record.js';
import { argumentGuard, type Guard } from '../arguments.js';
import type { LibraryType, NativeFunction } from '../registry.js';

type Text = string | null;

/** Codes that `setRedirectCode` takes. */
const REDIRECTS = new Set([0, 301, 302, 303, 307]);

export class PageReferenceValue extends PlatformObject {
    readonly apexType = 'PageReference';
    readonly parameters = new MapValue('Map<String,String>');
    readonly headers = new MapValue('Map<String,String>');
    readonly cookies = new MapValue('Map<String,Cookie>');
    anchor: string;
    /** null as long as nobody set it */
    redirect: boolean | null = null;
    redirectCode = 0;
    private readonly path: string;

    constructor(url: string) {
        super();
        const [, path = '', query = '', anchor = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? [];
        this.path = path;
        this.anchor = anchor;
        for (const [name, value] of new URLSearchParams(query)) {
            this.parameters.set(name, value);
        }
    }

    /** Path, parameters and anchor. */
    get url(): string {
        const query = this.parameters
            .pairs()
            .filter(([, value]) => value !== null)
            .map(([name, value]) => `${encode(name)}=${encode(value)}`)
            .join('&');
        return this.path + (query === '' ? '' : `?${query}`) + (this.anchor === '' ? '' : `#${this.anchor}`);
    }

    override toDisplay(): string {
        return `System.PageReference[${this.url}]`;
    }
}

/** As java.net.URLEncoder does it. */
function encode(value: ApexValue): string {
    return new URLSearchParams([['', displayText(value)]]).toString().slice(1);
}

class CookieValue extends PlatformObject {
    readonly apexType = 'Cookie';

    constructor(
        readonly name: Text,
        readonly value: Text,
        readonly path: Text,
        readonly maxAge: number | null,
        readonly isSecure: boolean | null,
        readonly sameSite: Text = null,
        readonly isHttpOnly: boolean | null = false
    ) {
        super();
    }
}

export const pageReferenceLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [pageType(runtime, notNull), cookieType()];
};

function pageType(runtime: Runtime, notNull: Guard): LibraryType {
    return {
        name: 'PageReference',
        prototype: PageReferenceValue.prototype,
        constructors: {
            '(String)': (url: Text) => new PageReferenceValue(notNull(url)),
            // the detail page of the record
            '(SObject)': (record: RecordValue | null) => new PageReferenceValue(`/${notNull(record).id ?? ''}`)
        },
        methods: {
            'getUrl()': (self: PageReferenceValue) => self.url,
            'getAnchor()': (self: PageReferenceValue) => self.anchor,
            'setAnchor(String)': (self: PageReferenceValue, anchor: Text) => {
                self.anchor = anchor ?? '';
                return self;
            },
            'getParameters()': (self: PageReferenceValue) => self.parameters,
            'getHeaders()': (self: PageReferenceValue) => self.headers,
            'getCookies()': (self: PageReferenceValue) => self.cookies,
            'setCookies(List<Cookie>)': (self: PageReferenceValue, cookies: ListValue | null) => {
                for (const cookie of notNull(cookies).items) {
                    if (cookie instanceof CookieValue) {
                        self.cookies.set(cookie.name, cookie);
                    }
                }
            },
            ...redirectMethods(runtime, notNull)
        }
    };
}

function redirectMethods(runtime: Runtime, notNull: Guard): Record<string, NativeFunction> {
    return {
        'getRedirect()': (self: PageReferenceValue) => self.redirect,
        'setRedirect(Boolean)': (self: PageReferenceValue, redirect: boolean | null) => {
            self.redirect = redirect;
            return self;
        },
        'getRedirectCode()': (self: PageReferenceValue) => self.redirectCode,
        'setRedirectCode(Integer)': (self: PageReferenceValue, code: number | null) => {
            if (!REDIRECTS.has(notNull(code))) {
                throw runtime.exception('IllegalArgumentException', `Invalid redirect code: ${String(code)}`);
            }
            self.redirectCode = code ?? 0;
            return self;
        }
    };
}

function cookieType(): LibraryType {
    const make = (
        name: Text,
        value: Text,
        path: Text,
        maxAge: number | null,
        isSecure: boolean | null,
        sameSite: Text = null,
        isHttpOnly: boolean | null = false
    ) => new CookieValue(name, value, path, maxAge, isSecure, sameSite, isHttpOnly);
    return {
        name: 'Cookie',
        prototype: CookieValue.prototype,
        constructors: {
            '(String,String,String,Integer,Boolean)': make,
            '(String,String,String,Integer,Boolean,String)': make,
            '(String,String,String,Integer,Boolean,String,Boolean)': make
        },
        methods: {
            'getName()': (self: CookieValue) => self.name,
            'getValue()': (self: CookieValue) => self.value,
            'getPath()': (self: CookieValue) => self.path,
            'getDomain()': () => null,
            'getMaxAge()': (self: CookieValue) => self.maxAge,
            'getSameSite()': (self: CookieValue) => self.sameSite,
            'isSecure()': (self: CookieValue) => self.isSecure,
            'isHttpOnly()': (self: CookieValue) => self.isHttpOnly
        }
    };
}
