/**
 * `StaticResourceCalloutMock` and `MultiStaticResourceCalloutMock`: their settings. What they answer comes from static
 * resources, which the engine does not have yet: `respond` is missing here and so reported as unsupported.
 */
import { PlatformObject } from '../../language/platformObject.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { Headers } from './headers.js';

type Text = string | null;

export class ResourceMock extends PlatformObject {
    readonly headers = new Headers();
    /** Names of resources by address, the one for all addresses under ''. */
    readonly resources = new Map<string, string>();
    status: Text = null;
    statusCode = 200;

    constructor(readonly apexType: 'StaticResourceCalloutMock' | 'MultiStaticResourceCalloutMock') {
        super();
    }
}

export const calloutMockLibrary = (): readonly LibraryType[] => [
    {
        name: 'StaticResourceCalloutMock',
        constructors: { '()': () => new ResourceMock('StaticResourceCalloutMock') },
        methods: {
            ...common(),
            'setStaticResource(String)': (self: ResourceMock, resource: Text) => {
                self.resources.set('', resource ?? '');
            }
        }
    },
    {
        name: 'MultiStaticResourceCalloutMock',
        constructors: { '()': () => new ResourceMock('MultiStaticResourceCalloutMock') },
        methods: {
            ...common(),
            'setStaticResource(String,String)': (self: ResourceMock, url: Text, resource: Text) => {
                self.resources.set(url ?? '', resource ?? '');
            }
        }
    }
];

function common(): Record<string, NativeFunction> {
    return {
        'setHeader(String,String)': (self: ResourceMock, name: Text, value: Text) => {
            self.headers.set(name ?? '', value ?? '');
        },
        'setStatus(String)': (self: ResourceMock, status: Text) => {
            self.status = status;
        },
        'setStatusCode(Integer)': (self: ResourceMock, code: number | null) => {
            self.statusCode = code ?? 0;
        }
    };
}
