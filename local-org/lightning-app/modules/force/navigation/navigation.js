/** Navigation for components: `NavigationMixin` and `CurrentPageReference` ("Navigate to Pages"). */
import { currentReference, navigate, onNavigation, urlOf } from 'localOrg/router';

const Navigate = Symbol('Navigate');
const GenerateUrl = Symbol('GenerateUrl');

export const NavigationMixin = (Base) =>
    class extends Base {
        [Navigate](pageReference, replace) {
            navigate(pageReference, replace);
        }

        async [GenerateUrl](pageReference) {
            return urlOf(pageReference);
        }
    };
NavigationMixin.Navigate = Navigate;
NavigationMixin.GenerateUrl = GenerateUrl;

export class CurrentPageReference {
    constructor(dataCallback) {
        this.dataCallback = dataCallback;
    }

    connect() {
        this.dataCallback(currentReference());
        this.stop = onNavigation(() => this.dataCallback(currentReference()));
    }

    disconnect() {
        this.stop?.();
    }

    update() {}
}
