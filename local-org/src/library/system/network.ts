/** `Network`: Apex Reference Guide, "Network Class". The local org has no Experience Cloud sites. */
import type { LibraryModule } from '../registry.js';

export const networkLibrary: LibraryModule = () => [
    {
        name: 'Network',
        // null outside of a site
        statics: { 'getNetworkId()': () => null }
    }
];
