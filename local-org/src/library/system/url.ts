/** `Url`: Apex Reference Guide, "URL Class", which follows java.net.URL. */
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryModule, NativeFunction } from '../registry.js';

/** Where the organisation would be reached. */
export const ORG_DOMAIN = 'https://local-org.my.salesforce.com';

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443, ftp: 21 };

interface UrlParts {
    readonly protocol: string;
    readonly authority: string;
    /** Path and query. */
    readonly file: string;
    readonly ref: string | null;
}

class UrlValue extends PlatformObject {
    readonly apexType = 'Url';

    constructor(readonly parts: UrlParts) {
        super();
    }

    get userInfo(): string | null {
        const at = this.parts.authority.lastIndexOf('@');
        return at < 0 ? null : this.parts.authority.slice(0, at);
    }

    get host(): string {
        return this.hostAndPort.replace(/:\d*$/, '');
    }

    /** -1 when the address names none. */
    get port(): number {
        const port = /:(\d+)$/.exec(this.hostAndPort);
        return port ? Number(port[1]) : -1;
    }

    get defaultPort(): number {
        return DEFAULT_PORTS[this.parts.protocol] ?? -1;
    }

    private get hostAndPort(): string {
        return this.parts.authority.slice(this.parts.authority.lastIndexOf('@') + 1);
    }

    override toDisplay(): string {
        const { protocol, authority, file, ref } = this.parts;
        return `${protocol}:${authority === '' ? '' : `//${authority}`}${file}${ref === null ? '' : `#${ref}`}`;
    }
}

/** @returns undefined when the text has no protocol that is known */
function parseUrl(text: string): UrlParts | undefined {
    const match = /^([a-zA-Z][a-zA-Z0-9+.-]*):(?:\/\/([^/?#]*))?([^#]*)(?:#(.*))?$/.exec(text.trim());
    if (!match) {
        return undefined;
    }
    const [, protocol = '', authority = '', file = '', ref] = match;
    return { protocol: protocol.toLowerCase(), authority, file, ref: ref ?? null };
}

export const urlLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    const parse = (text: string): UrlValue => {
        const parts = parseUrl(text);
        if (!parts) {
            throw runtime.exception('StringException', `no protocol: ${text}`);
        }
        return new UrlValue(parts);
    };
    const build = (protocol: string, authority: string, file: string): UrlValue => {
        const [path = '', ref] = file.split('#');
        return new UrlValue({ protocol: protocol.toLowerCase(), authority, file: path, ref: ref ?? null });
    };
    type Text = string | null;
    return [
        {
            name: 'Url',
            prototype: UrlValue.prototype,
            constructors: {
                '(String)': (text: Text) => parse(need(text, 1)),
                '(String,String,String)': (protocol: Text, host: Text, file: Text) =>
                    build(need(protocol, 1), need(host, 2), need(file, 3)),
                '(String,String,Integer,String)': (protocol: Text, host: Text, port: number | null, file: Text) =>
                    build(
                        need(protocol, 1),
                        need(port, 3) < 0 ? need(host, 2) : `${need(host, 2)}:${port}`,
                        need(file, 4)
                    ),
                '(Url,String)': (context: UrlValue | null, text: Text) =>
                    context === null ? parse(need(text, 2)) : parse(new URL(need(text, 2), context.toDisplay()).href)
            },
            statics: {
                'getCurrentRequestUrl()': () => parse(ORG_DOMAIN),
                'getOrgDomainUrl()': () => parse(ORG_DOMAIN),
                'getSalesforceBaseUrl()': () => parse(ORG_DOMAIN)
            },
            methods: parts()
        }
    ];

    function parts(): Record<string, NativeFunction> {
        const path = (self: UrlValue): string => self.parts.file.split('?')[0] ?? '';
        return {
            'getAuthority()': (self: UrlValue) => self.parts.authority,
            'getDefaultPort()': (self: UrlValue) => self.defaultPort,
            'getFile()': (self: UrlValue) => self.parts.file,
            'getHost()': (self: UrlValue) => self.host,
            'getPath()': path,
            'getPort()': (self: UrlValue) => self.port,
            'getProtocol()': (self: UrlValue) => self.parts.protocol,
            'getQuery()': (self: UrlValue) =>
                self.parts.file.includes('?') ? self.parts.file.slice(self.parts.file.indexOf('?') + 1) : null,
            'getRef()': (self: UrlValue) => self.parts.ref,
            'getUserInfo()': (self: UrlValue) => self.userInfo,
            'sameFile(Url)': (self: UrlValue, other: UrlValue | null) => isSameFile(self, need(other, 1)),
            'toExternalForm()': (self: UrlValue) => self.toDisplay(),
            'toString()': (self: UrlValue) => self.toDisplay()
        };
    }
};

/** All but the fragment. */
function isSameFile(left: UrlValue, right: UrlValue): boolean {
    const port = (url: UrlValue): number => (url.port < 0 ? url.defaultPort : url.port);
    return (
        left.parts.protocol === right.parts.protocol &&
        left.host.toLowerCase() === right.host.toLowerCase() &&
        port(left) === port(right) &&
        left.parts.file === right.parts.file
    );
}
