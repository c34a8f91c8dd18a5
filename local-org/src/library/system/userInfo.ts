/** `UserInfo`: Apex Reference Guide, "UserInfo Class". */
import type { RunningUser, Runtime, Transaction } from '../../language/runtime.js';
import { Unsupported } from '../../language/unsupported.js';
import { timeZoneOf } from '../dates/timeLibrary.js';
import type { LibraryModule } from '../registry.js';

/** The user of a run that states none: an administrator of an organisation of one. */
export const BUILT_IN_USER: RunningUser = {
    userName: 'admin@local-org.example',
    email: 'admin@local-org.example',
    firstName: 'Local',
    lastName: 'Admin',
    profileId: '00e000000000001AAA',
    roleId: null,
    userType: 'Standard',
    language: 'en_US',
    sessionId: '00D000000000001!LOCAL.SESSION',
    organizationId: '00D000000000001AAA',
    organizationName: 'Local Org',
    defaultCurrency: 'USD',
    isMultiCurrency: false
};

/** The language in which the running user sees labels: `en_US`, `ja`. */
export function languageOf({ user }: Pick<Transaction, 'user'>): string {
    return (user ?? BUILT_IN_USER).language;
}

export const userInfoLibrary: LibraryModule = (runtime: Runtime) => {
    const user = (): RunningUser => runtime.transaction.user ?? BUILT_IN_USER;
    return [
        {
            name: 'UserInfo',
            statics: {
                'getDefaultCurrency()': () => user().defaultCurrency,
                'getFirstName()': () => user().firstName,
                'getLanguage()': () => user().language,
                'getLastName()': () => user().lastName,
                'getLocale()': () => runtime.transaction.locale,
                'getName()': () => `${user().firstName} ${user().lastName}`.trim(),
                'getOrganizationId()': () => user().organizationId,
                'getOrganizationName()': () => user().organizationName,
                'getProfileId()': () => user().profileId,
                'getSessionId()': () => user().sessionId,
                'getTimeZone()': () => timeZoneOf(runtime.transaction.timeZone),
                // "Theme4d": the Lightning Experience theme
                'getUiTheme()': () => 'Theme4d',
                'getUiThemeDisplayed()': () => 'Theme4d',
                'getUserEmail()': () => user().email,
                'getUserId()': () => runtime.transaction.userId,
                'getUserName()': () => user().userName,
                'getUserRoleId()': () => user().roleId,
                'getUserType()': () => user().userType,
                'isCurrentUserLicensed(String)': (namespace: string | null) => {
                    if (namespace !== null && namespace.toLowerCase() === runtime.namespace.toLowerCase()) {
                        return true;
                    }
                    throw new Unsupported(`UserInfo.isCurrentUserLicensed(String) for the namespace ${namespace}`);
                },
                'isMultiCurrencyOrganization()': () => user().isMultiCurrency
            }
        }
    ];
};
