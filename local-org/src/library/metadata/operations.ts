/** `Metadata.Operations`, `Metadata.DeployContainer` (Apex Reference Guide, "Metadata Namespace"). */
import { ListValue } from '../../language/collections.js';
import type { EnumValue } from '../../language/enum.js';
import type { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { enqueueDeployment } from '../../platform/metadata/deployment.js';
import { retrieveRecords } from '../../platform/metadata/retrieve.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard } from '../arguments.js';
import { PropertyBag } from '../platform/propertyBag.js';
import type { LibraryType } from '../registry.js';
import { CallbackContextValue, ContainerValue } from './values.js';

export const metadataLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'Metadata.Operations',
            statics: {
                'enqueueDeployment(Metadata.DeployContainer,Metadata.DeployCallback)': (
                    container: ContainerValue | null,
                    callback: ApexValue
                ) => enqueueDeployment(servicesOf(runtime), notNull(container).items, callback),
                'retrieve(Metadata.MetadataType,List<String>)': (type: EnumValue | null, names: ListValue | null) => {
                    if (notNull(type).name !== 'CustomMetadata') {
                        throw new Unsupported(`Metadata.Operations.retrieve of ${notNull(type).name}`);
                    }
                    return new ListValue(
                        retrieveRecords(servicesOf(runtime), notNull(names).items.map(String)),
                        'List<Metadata.Metadata>'
                    );
                }
            }
        },
        {
            name: 'Metadata.DeployContainer',
            prototype: ContainerValue.prototype,
            constructors: { '()': () => new ContainerValue() },
            methods: {
                'addMetadata(Metadata.Metadata)': (self: ContainerValue, item: PlatformObject | null) => {
                    self.items.push(notNull(item));
                },
                'getMetadata()': (self: ContainerValue) => new ListValue([...self.items], 'List<Metadata.Metadata>'),
                'removeMetadata(Metadata.Metadata)': (self: ContainerValue, item: PlatformObject | null) =>
                    remove(self, (each) => each === item),
                'removeMetadataByFullName(String)': (self: ContainerValue, name: string | null) =>
                    remove(self, (each) => each instanceof PropertyBag && each.read('fullName') === name)
            }
        },
        {
            name: 'Metadata.DeployCallbackContext',
            prototype: CallbackContextValue.prototype,
            constructors: { '()': () => new CallbackContextValue() },
            methods: { 'getCallbackJobId()': (self: CallbackContextValue) => self.jobId ?? null }
        }
    ];
};

function remove(container: ContainerValue, isMeant: (item: PlatformObject) => boolean): boolean {
    const place = container.items.findIndex(isMeant);
    if (place >= 0) {
        container.items.splice(place, 1);
    }
    return place >= 0;
}
