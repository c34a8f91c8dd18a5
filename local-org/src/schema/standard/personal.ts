/**
 * Languages, locales, time zones and encodings that users may have ("Supported Languages", "Supported Locales", "Supported
 * Time Zones", Salesforce Help; "User", Object Reference). Their labels are made from the standards that name them.
 */
import type { PicklistValue } from '../model.js';

/** Fully supported languages, then those for end users. */
const LANGUAGES = `en_US de es fr it ja sv ko zh_TW zh_CN pt_BR nl_NL da th fi ru es_MX no
ar bg hr cs en_GB el iw hu in pl pt_PT ro sk sl tr uk vi`;

const LOCALES = `af af_ZA sq sq_AL ar ar_AE ar_BH ar_DZ ar_EG ar_IQ ar_JO ar_KW ar_LB ar_LY ar_MA ar_OM ar_QA ar_SA ar_SD ar_SY ar_TN ar_YE
hy hy_AM az az_AZ bn bn_BD bn_IN eu eu_ES be be_BY bs bs_BA bg bg_BG my my_MM ca ca_ES zh zh_CN zh_HK zh_MO zh_SG zh_TW hr hr_HR cs cs_CZ
da da_DK nl nl_AW nl_BE nl_NL nl_SR dz_BT en en_AG en_AU en_BB en_BM en_BS en_BW en_BZ en_CA en_CM en_ER en_FJ en_FK en_GB en_GH en_GI
en_GM en_GY en_HK en_ID en_IE en_IN en_JM en_KE en_KY en_LR en_MG en_MU en_MW en_MY en_NA en_NG en_NZ en_PG en_PH en_PK en_RW en_SB en_SC
en_SG en_SH en_SL en_SX en_SZ en_TO en_TT en_TZ en_UG en_US en_VU en_WS en_ZA et et_EE fi fi_FI fr fr_BE fr_CA fr_CH fr_FR fr_GN fr_HT
fr_KM fr_LU fr_MA fr_MC fr_MR fr_WF ka ka_GE de de_AT de_BE de_CH de_DE de_LI de_LU el el_CY el_GR gu_IN iw iw_IL hi hi_IN hu hu_HU is
is_IS in in_ID ga ga_IE it it_CH it_IT ja ja_JP kn_IN kk kk_KZ km km_KH ko ko_KR ky_KG lo_LA lv lv_LV lt lt_LT lu_CD lb_LU mk mk_MK ms
ms_BN ms_MY ml_IN mt mt_MT mr_IN sh_ME ne_NP no no_NO ps_AF fa_IR pl pl_PL pt pt_AO pt_BR pt_CV pt_MZ pt_PT pt_ST pa_IN ro ro_MD ro_RO
rm_CH rn_BI ru ru_AM ru_BY ru_KG ru_KZ ru_LT ru_MD ru_PL ru_RU ru_UA sr sr_BA sr_RS sh_BA sh_RS sk sk_SK sl sl_SI so_DJ so_SO es es_AR
es_BO es_CL es_CO es_CR es_CU es_DO es_EC es_ES es_GT es_HN es_MX es_NI es_PA es_PE es_PR es_PY es_SV es_US es_UY es_VE sw sw_KE sv sv_SE
tl tl_PH tg_TJ ta_IN ta_LK te_IN mi_NZ th th_TH ti_ET tr tr_TR uk uk_UA ur ur_PK uz_LATN_UZ vi vi_VN cy cy_GB xh_ZA yo_BJ zu_ZA`;

/** From east to west. */
const TIME_ZONES = `Pacific/Kiritimati Pacific/Apia Pacific/Enderbury Pacific/Tongatapu Pacific/Fakaofo Pacific/Chatham Pacific/Auckland Pacific/Fiji
Asia/Kamchatka Pacific/Norfolk Pacific/Guadalcanal Australia/Lord_Howe Asia/Magadan Australia/Brisbane Australia/Sydney Australia/Hobart
Australia/Melbourne Pacific/Guam Asia/Vladivostok Australia/Adelaide Australia/Darwin Asia/Seoul Asia/Tokyo Asia/Yakutsk Asia/Hong_Kong
Asia/Kuala_Lumpur Asia/Irkutsk Asia/Manila Asia/Shanghai Asia/Singapore Asia/Taipei Australia/Perth Asia/Bangkok Asia/Ho_Chi_Minh
Asia/Jakarta Asia/Krasnoyarsk Asia/Novosibirsk Asia/Rangoon Asia/Omsk Asia/Dhaka Asia/Almaty Asia/Kathmandu Asia/Colombo Asia/Kolkata
Asia/Karachi Asia/Tashkent Asia/Yekaterinburg Asia/Kabul Asia/Baku Asia/Dubai Asia/Tbilisi Asia/Yerevan Europe/Samara Asia/Tehran
Africa/Nairobi Asia/Baghdad Asia/Kuwait Asia/Riyadh Europe/Istanbul Europe/Minsk Europe/Moscow Africa/Cairo Africa/Johannesburg
Asia/Beirut Asia/Jerusalem Europe/Athens Europe/Bucharest Europe/Helsinki Europe/Kiev Africa/Algiers Africa/Lagos Europe/Amsterdam
Europe/Belgrade Europe/Berlin Europe/Brussels Europe/Budapest Europe/Copenhagen Europe/Madrid Europe/Oslo Europe/Paris Europe/Prague
Europe/Rome Europe/Stockholm Europe/Vienna Europe/Warsaw Europe/Zurich Africa/Casablanca Europe/Dublin Europe/Lisbon Europe/London GMT
Atlantic/Cape_Verde Atlantic/Azores America/Scoresbysund Atlantic/South_Georgia America/Argentina/Buenos_Aires America/Montevideo
America/Sao_Paulo America/St_Johns America/Halifax America/Puerto_Rico America/Santiago Atlantic/Bermuda America/Caracas America/Bogota
America/Indiana/Indianapolis America/Lima America/New_York America/Panama America/Toronto America/Chicago America/El_Salvador
America/Mexico_City America/Denver America/Mazatlan America/Phoenix America/Los_Angeles America/Tijuana America/Vancouver
Pacific/Pitcairn America/Anchorage Pacific/Gambier Pacific/Marquesas America/Adak Pacific/Honolulu Pacific/Niue Pacific/Pago_Pago`;

const ENCODINGS: Readonly<Record<string, string>> = {
    'UTF-8': 'Unicode (UTF-8)',
    'ISO-8859-1': 'General US & Western Europe (ISO-8859-1, ISO-LATIN-1)',
    Shift_JIS: 'Japanese (Shift-JIS)',
    'ISO-2022-JP': 'Japanese (JIS)',
    'EUC-JP': 'Japanese (EUC)',
    'x-SJIS_0213': 'Japanese (Shift-JIS_2004)',
    'ks_c_5601-1987': 'Korean (ks_c_5601-1987)',
    Big5: 'Traditional Chinese (Big5)',
    GB2312: 'Simplified Chinese (GB2312)',
    'Big5-HKSCS': 'Traditional Chinese Hong Kong (Big5-HKSCS)'
};

/** Codes of the platform that are called differently by now. */
const RENAMED: Readonly<Record<string, string>> = { iw: 'he', in: 'id', sh: 'sr-Latn', tl: 'fil', no: 'nb' };

const MAKERS: Readonly<Record<string, () => readonly PicklistValue[]>> = {
    LanguageLocaleKey: () => valuesFrom(words(LANGUAGES), languageName),
    LocaleSidKey: () => valuesFrom(words(LOCALES), localeName),
    DefaultLocaleSidKey: () => valuesFrom(words(LOCALES), localeName),
    TimeZoneSidKey: () => valuesFrom(words(TIME_ZONES), zoneName),
    EmailEncodingKey: () => valuesFrom(Object.keys(ENCODINGS), (code) => ENCODINGS[code] ?? code)
};

const made = new Map<string, readonly PicklistValue[]>();

/** @returns the values of a field that says how a user or the org wants things shown; undefined for other fields */
export function personalValues(object: string, field: string): readonly PicklistValue[] | undefined {
    const make = object === 'User' || object === 'Organization' ? MAKERS[field] : undefined;
    let values = made.get(field);
    if (make && !values) {
        made.set(field, (values = make()));
    }
    return make && values;
}

function words(text: string): readonly string[] {
    return text.split(/\s+/);
}

function valuesFrom(codes: readonly string[], labelOf: (code: string) => string): readonly PicklistValue[] {
    return codes.map((value) => lazyValue(value, labelOf));
}

/** Labels take long to make, and are seldom asked for. */
function lazyValue(value: string, labelOf: (code: string) => string): PicklistValue {
    let label: string | undefined;
    return {
        value,
        isDefault: false,
        isActive: true,
        get label() {
            return (label ??= labelOf(value));
        }
    };
}

/** Languages that are called otherwise than their locales. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
    en_US: 'English',
    nl_NL: 'Dutch',
    no: 'Norwegian',
    zh_CN: 'Chinese (Simplified)',
    zh_TW: 'Chinese (Traditional)'
};

function languageName(code: string): string {
    return LANGUAGE_NAMES[code] ?? localeName(code);
}

/** `English (United States)` */
function localeName(code: string): string {
    const [language = '', ...rest] = code.split('_');
    const tag = [RENAMED[language] ?? language, ...rest].join('-').replace('LATN', 'Latn');
    return names().of(tag) ?? code;
}

let displayNames: Intl.DisplayNames | undefined;

function names(): Intl.DisplayNames {
    return (displayNames ??= new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }));
}

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`, in standard time. */
function zoneName(zone: string): string {
    const [winter, summer] = [0, 6].map((month) => partsOf(zone, new Date(Date.UTC(2026, month, 1))));
    const standard = winter && summer && summer.offset < winter.offset ? summer : winter;
    const name = zone === 'GMT' ? 'Greenwich Mean Time' : (standard?.name ?? zone);
    return `(${standard?.shown ?? 'GMT'}) ${name} (${zone})`;
}

function partsOf(
    timeZone: string,
    at: Date
): { readonly offset: number; readonly shown: string; readonly name: string } {
    const named = (timeZoneName: 'longOffset' | 'long'): string =>
        new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName })
            .formatToParts(at)
            .find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const offset = named('longOffset');
    const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(offset) ?? [];
    return {
        offset: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)),
        shown: offset === 'GMT' ? 'GMT+00:00' : offset,
        name: named('long')
    };
}
