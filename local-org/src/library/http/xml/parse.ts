import type { Runtime } from '../../../language/runtime.js';
import { documentOf, type XmlDocument } from './document.js';
import { XmlFault } from './events.js';

/**
 * Reads a document.
 *
 * @throws ApexException XmlException
 */
export function parseDocument(runtime: Runtime, xml: string): XmlDocument {
    return readingXml(runtime, () => documentOf(xml));
}

/** Turns the faults of reading into exceptions. */
export function readingXml<T>(runtime: Runtime, read: () => T): T {
    try {
        return read();
    } catch (error) {
        throw error instanceof XmlFault
            ? runtime.exception('XmlException', `Failed to parse XML due to: ${error.message}`)
            : error;
    }
}
