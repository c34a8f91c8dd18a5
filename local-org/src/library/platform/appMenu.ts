/** `AppLauncher.AppMenu` (Apex Reference Guide, "AppMenu Class"): the order and visibility of apps for the whole org. */
import type { ListValue } from '../../language/collections.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { changeRow, findRow, rowsOf, text } from '../../platform/jobs/rows.js';
import { servicesOf } from '../../platform/services.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

export const appMenuLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const services = () => servicesOf(runtime);
    const itemOf = (column: string, id: ApexValue): string => {
        const item = findRow(services(), 'AppMenuItem', column, text(id))?.Id;
        if (typeof item !== 'string') {
            throw runtime.exception('InvalidParameterValueException', `No app has the id ${text(id)}`);
        }
        return item;
    };
    return [
        {
            name: 'AppLauncher.AppMenu',
            statics: {
                'setAppVisibility(Id,Boolean)': (item: string | null, isVisible: boolean | null) => {
                    changeRow(services(), itemOf('Id', notNull(item, 1)), { IsVisible: notNull(isVisible, 2) });
                },
                // those that are not named come after those that are
                'setOrgSortOrder(List<Id>)': (ids: ListValue | null) => {
                    const first = notNull(ids).items.map((id) => itemOf('ApplicationId', id));
                    const others = rowsOf(services(), 'AppMenuItem')
                        .map(({ Id }) => text(Id))
                        .filter((id) => !first.includes(id));
                    [...first, ...others].forEach((id, at) => {
                        changeRow(services(), id, { SortOrder: at + 1 });
                    });
                }
            }
        }
    ];
};
