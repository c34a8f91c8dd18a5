/**
 * The customers of the sample portfolio: invented companies, each with a course that its usage, cases, contacts and
 * renewal follow.
 */

/** What becomes of a customer. The figures of each course are in `courses.ts`. */
export type Course = 'thriving' | 'steady' | 'onboarding' | 'declining' | 'silent' | 'leaving' | 'returning';

export interface Customer {
    readonly name: string;
    readonly industry: string;
    readonly employees: number;
    readonly country: string;
    readonly course: Course;
    /** Yearly, in the currency of the org. */
    readonly arr: number;
    readonly users: number;
    /** Months before today at which the customer bought. */
    readonly monthsAgo: number;
    readonly termMonths: number;
    readonly product: string;
    /** A second product, bought later. */
    readonly addOn?: { readonly product: string; readonly arr: number; readonly monthsAgo: number };
    /** Index into the success managers. */
    readonly manager: number;
}

const PLATFORM = 'Atlas Platform';
const ANALYTICS = 'Atlas Analytics';

type Line = readonly [
    name: string,
    industry: string,
    employees: number,
    country: string,
    course: Course,
    arr: number,
    users: number,
    monthsAgo: number,
    termMonths?: number,
    addOn?: readonly [arr: number, monthsAgo: number]
];

const LINES: readonly Line[] = [
    ['Northwind Turbines', 'Energy', 4200, 'Denmark', 'thriving', 184_000, 620, 31, 12, [42_000, 7]],
    ['Brightwater Utilities', 'Utilities', 2900, 'United Kingdom', 'steady', 126_000, 410, 26],
    ['Casa Verde Foods', 'Food & Beverage', 1800, 'Spain', 'declining', 96_000, 300, 24],
    ['Sakura Precision', 'Manufacturing', 5400, 'Japan', 'thriving', 242_000, 800, 40, 24, [60_000, 13]],
    ['Helvetia Re Services', 'Insurance', 1200, 'Switzerland', 'steady', 148_000, 260, 29],
    ['Prairie Health Network', 'Healthcare', 7600, 'United States', 'declining', 310_000, 1100, 23],
    ['Lumen & Oak Interiors', 'Retail', 340, 'United States', 'onboarding', 28_000, 60, 2],
    ['Fjordline Logistics', 'Transportation', 2100, 'Norway', 'steady', 88_000, 240, 19],
    ['Kestrel Aerospace', 'Engineering', 3300, 'Canada', 'thriving', 205_000, 540, 35, 12],
    ['Maple Ridge Credit Union', 'Banking', 480, 'Canada', 'silent', 36_000, 90, 14],
    ['Tideway Shipping', 'Shipping', 1500, 'Netherlands', 'steady', 72_000, 180, 14],
    ['Alpenglow Media', 'Media', 260, 'Austria', 'leaving', 24_000, 55, 20],
    ['Quarry Street Partners', 'Consulting', 620, 'United Kingdom', 'thriving', 64_000, 210, 25],
    ['Osaka Bay Chemicals', 'Chemicals', 3900, 'Japan', 'steady', 168_000, 390, 33, 12],
    ['Rowan College', 'Education', 900, 'Ireland', 'steady', 31_000, 350, 28],
    ['Cobalt Freight', 'Transportation', 760, 'Germany', 'declining', 54_000, 140, 20],
    ['Pampas Agritech', 'Agriculture', 410, 'Argentina', 'onboarding', 33_000, 75, 3],
    ['Silverline Telecom', 'Telecommunications', 6100, 'Italy', 'thriving', 276_000, 900, 37, 24, [51_000, 4]],
    ['Hearth & Stone Hotels', 'Hospitality', 2300, 'Portugal', 'silent', 59_000, 170, 23],
    ['Vantage Point Realty', 'Other', 190, 'United States', 'leaving', 18_000, 35, 15],
    ['Borealis Mining', 'Manufacturing', 4700, 'Sweden', 'steady', 134_000, 330, 27],
    ['Clearbrook Biotech', 'Biotechnology', 830, 'United States', 'thriving', 112_000, 280, 24, 12],
    ['Saffron Route Travel', 'Hospitality', 520, 'India', 'returning', 27_000, 80, 30],
    ['Ironbridge Construction', 'Construction', 1700, 'United Kingdom', 'steady', 79_000, 220, 17],
    ['Delta Grove Paper', 'Manufacturing', 1100, 'Finland', 'declining', 68_000, 150, 36],
    ['Nimbus Retail Group', 'Retail', 8200, 'France', 'steady', 228_000, 750, 22, 12],
    ['Harborlight Insurance', 'Insurance', 2600, 'United States', 'thriving', 155_000, 460, 32, 12],
    ['Tern Island Fisheries', 'Food & Beverage', 240, 'Iceland', 'onboarding', 16_000, 30, 1],
    ['Meridian Freight Rail', 'Transportation', 5200, 'United States', 'steady', 192_000, 480, 38, 24],
    ['Cedar Valley Schools', 'Education', 1300, 'United States', 'silent', 41_000, 420, 18],
    ['Juniper Labs', 'Technology', 150, 'Germany', 'thriving', 38_000, 70, 13],
    ['Azure Coast Bank', 'Banking', 3100, 'France', 'steady', 176_000, 400, 29],
    ['Granite Peak Apparel', 'Apparel', 980, 'United States', 'onboarding', 47_000, 130, 4],
    ['Kyoto Instruments', 'Electronics', 1400, 'Japan', 'steady', 93_000, 250, 20],
    ['Foxglove Pharma', 'Healthcare', 2700, 'Belgium', 'thriving', 164_000, 370, 23, 12, [38_000, 10]],
    ['Redwood Transit', 'Government', 1900, 'United States', 'steady', 83_000, 200, 16],
    ['Lantern Games', 'Entertainment', 110, 'Poland', 'leaving', 21_000, 45, 17],
    ['Stonewall Security', 'Technology', 430, 'United Kingdom', 'onboarding', 52_000, 110, 5],
    ['Amber Fields Grain', 'Agriculture', 670, 'Canada', 'steady', 44_000, 95, 25],
    ['Opal River Energy', 'Energy', 2200, 'Australia', 'declining', 139_000, 310, 22]
];

/** Success managers among whom the customers are shared. */
export const MANAGER_COUNT = 3;

export const customers: readonly Customer[] = LINES.map(
    ([name, industry, employees, country, course, arr, users, monthsAgo, termMonths = 12, addOn], at) => ({
        name,
        industry,
        employees,
        country,
        course,
        arr,
        users,
        monthsAgo,
        termMonths,
        product: PLATFORM,
        ...(addOn ? { addOn: { product: ANALYTICS, arr: addOn[0], monthsAgo: addOn[1] } } : {}),
        manager: at % MANAGER_COUNT
    })
);
