/** Sharing rules of a project ("SharingRules", Metadata API Developer Guide). */
import { child, elements, text, type XmlElement, type XmlValue } from '../../../schema/metadata/xml.js';
import { qualify, qualifyPath } from '../../../schema/names.js';
import { LEVEL, levelNamed, type Level } from './levels.js';

/** Those with whom, or whose records, a rule shares: an element of `SharedTo` and the name in it. */
export interface Party {
    /** `group`, `role`, `roleAndSubordinates`, `allInternalUsers`, ... */
    readonly kind: string;
    /** Developer name; '' where the kind says all. */
    readonly name: string;
}

export interface CriteriaItem {
    /** Canonical name. */
    readonly field: string;
    readonly operation: string;
    readonly value: string;
}

/** Which records a rule shares. */
export type RuleScope =
    | { readonly kind: 'owner'; readonly from: readonly Party[] }
    | { readonly kind: 'criteria'; readonly items: readonly CriteriaItem[]; readonly logic: string | undefined }
    /** Guest users and territories. */
    | { readonly kind: 'unsupported'; readonly what: string };

export interface SharingRule {
    readonly name: string;
    readonly level: Level;
    /** Rules of accounts: what they give on the account's records, by object. */
    readonly children: Readonly<Record<string, Level>>;
    readonly to: readonly Party[];
    readonly scope: RuleScope;
}

/** The rules in the file of one object. */
export function readSharingRules(xml: XmlElement, namespace: string | undefined): readonly SharingRule[] {
    const rule = (item: XmlElement, scope: RuleScope): SharingRule => ({
        name: text(item, 'fullName') ?? '',
        level: levelNamed(text(item, 'accessLevel')),
        children: childLevels(child(item, 'accountSettings')),
        to: parties(child(item, 'sharedTo')),
        scope
    });
    const of = (kind: string, scope: (item: XmlElement) => RuleScope): readonly SharingRule[] =>
        elements(xml, kind).map((item) => rule(item, scope(item)));
    return [
        ...of('sharingOwnerRules', (item) => ({ kind: 'owner', from: parties(child(item, 'sharedFrom')) })),
        ...of('sharingCriteriaRules', (item) => ({
            kind: 'criteria',
            items: elements(item, 'criteriaItems').map((each) => readCriterion(each, namespace)),
            logic: text(item, 'booleanFilter')
        })),
        ...of('sharingGuestRules', () => ({ kind: 'unsupported', what: 'guest users' })),
        ...of('sharingTerritoryRules', () => ({ kind: 'unsupported', what: 'territories' }))
    ];
}

function readCriterion(item: XmlElement, namespace: string | undefined): CriteriaItem {
    return {
        field: qualifyPath(text(item, 'field') ?? '', namespace),
        operation: text(item, 'operation') ?? 'equals',
        value: text(item, 'value') ?? ''
    };
}

function childLevels(settings: XmlElement | undefined): SharingRule['children'] {
    const of = (object: string): Level =>
        settings ? levelNamed(text(settings, `${object.toLowerCase()}AccessLevel`)) : LEVEL.none;
    return Object.fromEntries(['Case', 'Contact', 'Opportunity'].map((object) => [object, of(object)]));
}

/** Members of `SharedTo`: the name of each element is the kind, its text the name; `<allInternalUsers>` has no text. */
export function parties(xml: XmlElement | undefined): readonly Party[] {
    return Object.entries(xml ?? {}).flatMap(([kind, value]) => namesIn(value).map((name) => ({ kind, name })));
}

function namesIn(value: XmlValue | readonly XmlValue[] | undefined): readonly string[] {
    const all: readonly unknown[] = Array.isArray(value) ? value : [value];
    return all.map((item) => (typeof item === 'string' ? item.trim() : ''));
}

/** The object that a file of rules is for. */
export function ruledObject(fileName: string, namespace: string | undefined): string {
    return qualify(fileName, namespace).toLowerCase();
}
