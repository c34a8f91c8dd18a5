/** Which metadata type a file holds, by its suffix (Metadata API Developer Guide, "Metadata Types"). */

/** Suffixes that do not spell the type's name. */
const TYPES: Readonly<Record<string, string>> = {
    app: 'CustomApplication',
    asset: 'ContentAsset',
    authprovider: 'AuthProvider',
    cachePartition: 'PlatformCachePartition',
    cls: 'ApexClass',
    cmp: 'AuraDefinitionBundle',
    component: 'ApexComponent',
    crt: 'Certificate',
    customApplicationComponent: 'CustomApplicationComponent',
    documentFolder: 'DocumentFolder',
    dwl: 'DataWeaveResource',
    email: 'EmailTemplate',
    evt: 'AuraDefinitionBundle',
    field: 'CustomField',
    fieldTranslation: 'CustomFieldTranslation',
    inboundNetworkConnection: 'InboundNetworkConnection',
    indx: 'CustomIndex',
    intf: 'AuraDefinitionBundle',
    js: 'LightningComponentBundle',
    label: 'CustomLabel',
    labels: 'CustomLabels',
    letter: 'Letterhead',
    matchingRule: 'MatchingRules',
    md: 'CustomMetadata',
    messageChannel: 'LightningMessageChannel',
    notiftype: 'CustomNotificationType',
    object: 'CustomObject',
    objectTranslation: 'CustomObjectTranslation',
    oip: 'OmniIntegrationProcedure',
    os: 'OmniScript',
    page: 'ApexPage',
    permissionset: 'PermissionSet',
    permissionsetgroup: 'PermissionSetGroup',
    remoteSite: 'RemoteSiteSetting',
    resource: 'StaticResource',
    tab: 'CustomTab',
    testSuite: 'ApexTestSuite',
    tokens: 'AuraDefinitionBundle',
    translation: 'Translations',
    trigger: 'ApexTrigger',
    xml: 'EmailServicesFunction'
};

/** Suffixes of files that hold one of several types. */
const SEVERAL: Readonly<Record<string, RegExp>> = {
    app: /^(?:CustomApplication|AuraDefinitionBundle)$/,
    featureParameterBoolean: /^FeatureParameter/,
    featureParameterDate: /^FeatureParameter/,
    featureParameterInteger: /^FeatureParameter/,
    settings: /Settings$/,
    site: /^(?:CustomSite|ExperienceBundle)$/
};

/** Whether a root element may stand in a file of this suffix. */
export function fitsSuffix(suffix: string, rootName: string): boolean {
    const several = SEVERAL[suffix];
    if (several !== undefined) {
        return several.test(rootName);
    }
    return (TYPES[suffix] ?? suffix).toLowerCase() === rootName.toLowerCase();
}

/** What a file of the suffix holds, as far as it is one type. */
export function typeOfSuffix(suffix: string): string | undefined {
    return SEVERAL[suffix] === undefined ? TYPES[suffix] : undefined;
}
