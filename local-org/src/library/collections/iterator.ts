/** `Iterator` over the platform's own collections. */
import type { Runtime } from '../../language/runtime.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { ApexValue } from '../../language/values.js';
import type { LibraryType } from '../registry.js';

/** Walks over the elements that a collection had when the iterator was made. */
export class ElementIterator extends PlatformObject {
    readonly apexType = 'Iterator';
    private next = 0;

    constructor(private readonly elements: readonly ApexValue[]) {
        super();
    }

    hasNext(): boolean {
        return this.next < this.elements.length;
    }

    /** @returns undefined past the end */
    take(): ApexValue | undefined {
        return this.elements[this.next++];
    }
}

export const iteratorLibrary = (runtime: Runtime): readonly LibraryType[] => [
    {
        name: 'Iterator',
        prototype: ElementIterator.prototype,
        methods: {
            'hasNext()': (self: ElementIterator) => self.hasNext(),
            'next()': (self: ElementIterator) => {
                const element = self.take();
                if (element === undefined) {
                    throw runtime.exception('NoSuchElementException', 'Iterator has no more elements.');
                }
                return element;
            }
        }
    }
];
