/** `String`: Apex Reference Guide, "String Class". Most methods behave as their namesakes in Apache Commons Lang 3. */
import type { MapValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { LibraryModule, NativeFunction } from '../registry.js';
import { argumentGuard } from '../arguments.js';
import { changingMethods } from './stringChanging.js';
import { regexMethods, splittingMethods } from './stringSplitting.js';
import { searchingMethods } from './stringSearching.js';
import { fillTemplate, stringStatics } from './stringStatics.js';
import { testingMethods } from './stringTesting.js';
import { escapeCsv, escapeEcmaScript, escapeJava, escapeUnicode, stripHtmlTags } from './escaping.js';
import { unescapeCode, unescapeCsv, unescapeUnicode } from './escaping.js';
import { escapeEntities, HTML3, HTML4, unescapeEntities, XML } from './entities.js';

export const stringLibrary: LibraryModule = (runtime: Runtime) => {
    const need = argumentGuard(runtime);
    return [
        {
            name: 'String',
            statics: stringStatics(runtime, need),
            methods: {
                ...testingMethods(need),
                ...searchingMethods(runtime, need),
                ...changingMethods(runtime, need),
                ...splittingMethods(runtime, need),
                ...regexMethods(runtime, need),
                ...escapingMethods(),
                'template(Map<String,Object>)': (self: string, values: MapValue | null) =>
                    fillTemplate(self, need(values, 1))
            }
        }
    ];
};

function escapingMethods(): Record<string, NativeFunction> {
    return {
        'escapeCsv()': escapeCsv,
        'escapeEcmaScript()': escapeEcmaScript,
        'escapeHtml3()': (self: string) => escapeEntities(self, HTML3),
        'escapeHtml4()': (self: string) => escapeEntities(self, HTML4),
        'escapeJava()': escapeJava,
        'escapeUnicode()': escapeUnicode,
        'escapeXml()': (self: string) => escapeEntities(self, XML),
        'stripHtmlTags()': stripHtmlTags,
        'unescapeCsv()': unescapeCsv,
        'unescapeEcmaScript()': unescapeCode,
        'unescapeHtml3()': (self: string) => unescapeEntities(self, HTML3),
        'unescapeHtml4()': (self: string) => unescapeEntities(self, HTML4),
        'unescapeJava()': unescapeCode,
        'unescapeUnicode()': unescapeUnicode,
        'unescapeXml()': (self: string) => unescapeEntities(self, XML)
    };
}
