/**
 * `ConnectApi` of Chatter. Tests here see no data of an org, and there these methods refuse ("Testing ConnectApi Code", Apex
 * Developer Guide); outside of tests they are not supported.
 */
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { LibraryType, NativeFunction } from '../registry.js';
import { catalogued, writtenParameters } from './sharedCatalogue.js';

const CLASSES = ['ChatterFavorites', 'ChatterFeeds', 'ChatterGroups', 'ChatterMessages', 'ChatterUsers'];

export const connectLibrary = (runtime: Runtime): readonly LibraryType[] =>
    CLASSES.map((name) => {
        let known: Readonly<Record<string, NativeFunction>> | undefined;
        return {
            name: `ConnectApi.${name}`,
            get statics() {
                return (known ??= refusals(runtime, `ConnectApi.${name}`));
            }
        };
    });

/** Methods that register what a test shall get (`setTest...`) are left out, and so unsupported. */
function refusals(runtime: Runtime, type: string): Record<string, NativeFunction> {
    const natives: Record<string, NativeFunction> = {};
    for (const { name, isStatic, parameters } of catalogued(type)?.methods ?? []) {
        const key = name + writtenParameters(parameters);
        if (isStatic && !name.startsWith('setTest')) {
            natives[key] = () => refuse(runtime, `${type}.${key}`);
        }
    }
    return natives;
}

function refuse(runtime: Runtime, what: string): never {
    if (!runtime.transaction.isTest) {
        throw new Unsupported(what);
    }
    throw runtime.exception(
        'UnsupportedOperationException',
        'ConnectApi methods are not supported in data siloed tests. Please use @IsTest(SeeAllData=true).'
    );
}
