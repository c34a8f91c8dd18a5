/** The whole library of the platform. */
import { jobContextLibrary } from './async/contexts.js';
import { flexQueueLibrary } from './async/flexQueue.js';
import { invocableLibrary } from './async/invocable.js';
import { jobLibrary } from './async/jobs.js';
import { cacheLibrary } from './cache/cache.js';
import { iteratorLibrary } from './collections/iterator.js';
import { listLibrary } from './collections/list.js';
import { mapLibrary } from './collections/map.js';
import { setLibrary } from './collections/set.js';
import { accessLevelLibrary } from './database/accessLevel.js';
import { eventBusLibrary } from './events/eventBus.js';
import { apexPagesLibrary } from './http/apexPages.js';
import { calloutMockLibrary } from './http/calloutMocks.js';
import { httpLibrary } from './http/http.js';
import { httpMessageLibrary } from './http/messages.js';
import { pageReferenceLibrary } from './http/pageReference.js';
import { restLibrary } from './http/rest.js';
import { setControllerLibrary } from './http/setController.js';
import { domLibrary } from './http/xml/dom.js';
import { xmlStreamReaderLibrary } from './http/xml/streamReader.js';
import { xmlStreamWriterLibrary } from './http/xml/streamWriter.js';
import { generatorLibrary } from './json/generator.js';
import { jsonLibrary } from './json/json.js';
import { parserLibrary } from './json/parser.js';
import { messagingLibrary } from './messaging/messaging.js';
import { metadataLibrary } from './metadata/operations.js';
import { appMenuLibrary } from './platform/appMenu.js';
import { bagLibrary } from './platform/bagTypes.js';
import { connectLibrary } from './platform/connect.js';
import { flowLibrary } from './platform/flow.js';
import { labelLibrary } from './platform/label.js';
import { locationLibrary } from './platform/location.js';
import { visualEditorLibrary } from './platform/visualEditor.js';
import { primitiveModules } from './primitives.js';
import { exceptionLibrary } from './reflection/exceptions.js';
import { typeLibrary } from './reflection/type.js';
import type { LibraryModule } from './registry.js';
import { schemaLibraries } from './schema/index.js';
import { installLibrary } from './testing/install.js';
import { testLibrary } from './testing/test.js';

/** All modules, for `createMachine`. Operations on the database are no part of it yet. */
export const libraries: readonly LibraryModule[] = [
    ...primitiveModules,
    schemaLibraries,
    accessLevelLibrary,
    apexPagesLibrary,
    appMenuLibrary,
    bagLibrary,
    cacheLibrary,
    calloutMockLibrary,
    connectLibrary,
    domLibrary,
    eventBusLibrary,
    exceptionLibrary,
    flexQueueLibrary,
    flowLibrary,
    generatorLibrary,
    httpLibrary,
    httpMessageLibrary,
    installLibrary,
    invocableLibrary,
    iteratorLibrary,
    jobContextLibrary,
    jobLibrary,
    jsonLibrary,
    labelLibrary,
    listLibrary,
    locationLibrary,
    mapLibrary,
    messagingLibrary,
    metadataLibrary,
    pageReferenceLibrary,
    parserLibrary,
    restLibrary,
    setControllerLibrary,
    setLibrary,
    testLibrary,
    typeLibrary,
    visualEditorLibrary,
    xmlStreamReaderLibrary,
    xmlStreamWriterLibrary
];
