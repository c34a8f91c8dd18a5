/**
 * What a row of the public Telco Customer Churn data set becomes: an account, a subscription, a week of usage and a plan. This is
 * the one place that knows the columns of the data set.
 */
import { addMonths, isoDay, mondayOf, type Day } from '../portfolio/days.js';

/** A row of the file: text by column. */
export type TelcoRow = Readonly<Record<string, string>>;

/** Columns that are read. A file without one of them is refused. */
export const COLUMNS = [
    'customerID',
    'tenure',
    'PhoneService',
    'MultipleLines',
    'InternetService',
    'OnlineSecurity',
    'OnlineBackup',
    'DeviceProtection',
    'TechSupport',
    'StreamingTV',
    'StreamingMovies',
    'Contract',
    'PaperlessBilling',
    'PaymentMethod',
    'MonthlyCharges',
    'Churn'
] as const;

/** Services that make up the use of the product. The sticky ones are those that a customer builds on. */
const SERVICES = [
    'PhoneService',
    'MultipleLines',
    'InternetService',
    'OnlineSecurity',
    'OnlineBackup',
    'DeviceProtection',
    'TechSupport',
    'StreamingTV',
    'StreamingMovies'
] as const;
const STICKY_SERVICES = ['OnlineSecurity', 'OnlineBackup', 'DeviceProtection', 'TechSupport'] as const;

const TERM_MONTHS: Readonly<Record<string, number>> = { 'Month-to-month': 1, 'One year': 12, 'Two year': 24 };

/** From 0 to 100: automatic ways of payment do not fail by being forgotten. */
const PAYMENT_HEALTH: Readonly<Record<string, number>> = {
    'Credit card (automatic)': 100,
    'Bank transfer (automatic)': 100,
    'Mailed check': 60,
    'Electronic check': 30
};

/** A framework for a mass market, whose stages are left by tenure: `unpackaged/telco/customMetadata`. */
const FRAMEWORK = 'TelcoJourneyV1';

type Fields = Readonly<Record<string, string>>;

/** One customer as rows for `import`, by API names. The outcome goes to a field that no measure reads. */
export interface TelcoCustomer {
    readonly account: Fields;
    readonly subscription: Fields;
    readonly usage: Fields;
    readonly plan: Fields;
}

/**
 * @param today the as-of day of the data set: tenure and terms are counted back from it
 * @throws RangeError for a contract or way of payment that the data set does not know
 */
export function customerOf(row: TelcoRow, today: Day): TelcoCustomer {
    const id = row.customerID ?? '';
    const tenure = Number(row.tenure);
    const start = addMonths(today, -tenure);
    const term = known(TERM_MONTHS, row, 'Contract');
    const monthly = Number(row.MonthlyCharges);
    const services = SERVICES.filter((service) => isUsed(row[service]));
    const sticky = STICKY_SERVICES.filter((service) => isUsed(row[service]));
    const week = mondayOf(today) - 7;
    const product = row.InternetService === 'No' ? 'Phone' : `${row.InternetService ?? ''} internet`;
    return {
        account: {
            Name: `Subscriber ${id}`,
            TelcoCustomerId__c: id,
            PaymentHealth__c: String(known(PAYMENT_HEALTH, row, 'PaymentMethod')),
            KnownOutcome__c: row.Churn === 'Yes' ? 'Left' : 'Stayed'
        },
        subscription: {
            'Account__r.TelcoCustomerId__c': id,
            ProductName__c: product,
            StartDate__c: isoDay(start),
            // From month to month there is no date on which to renew.
            EndDate__c: term === 1 ? '' : isoDay(endOfTerm(start, term, today)),
            TermMonths__c: String(term),
            Arr__c: (12 * monthly).toFixed(2),
            Quantity__c: String(services.length),
            AutoRenews__c: String(term === 1),
            Status__c: 'Active',
            ExternalId__c: `telco-${id}`
        },
        usage: {
            'Account__r.TelcoCustomerId__c': id,
            Grain__c: 'Week',
            PeriodStart__c: isoDay(week),
            LicensedUsers__c: String(SERVICES.length),
            ActiveUsers__c: String(services.length),
            StickyFeatureEvents__c: String(STICKY_WEIGHT * sticky.length * services.length),
            ExternalId__c: `telco-${id}-${isoDay(week)}`
        },
        plan: {
            'Account__r.TelcoCustomerId__c': id,
            ProductName__c: product,
            FrameworkApiName__c: FRAMEWORK,
            StartedOn__c: isoDay(start),
            Status__c: 'Active'
        }
    };
}

/** Sticky events of a service in a week: one a day. */
const STICKY_WEIGHT = 7;

/** The last day of the term that runs today. */
function endOfTerm(start: Day, term: number, today: Day): Day {
    let months = term;
    while (addMonths(start, months) <= today) {
        months += term;
    }
    return addMonths(start, months) - 1;
}

function isUsed(answer: string | undefined): boolean {
    return answer !== undefined && answer !== 'No' && !answer.startsWith('No ');
}

function known(table: Readonly<Record<string, number>>, row: TelcoRow, column: string): number {
    const value = table[row[column] ?? ''];
    if (value === undefined) {
        throw new RangeError(
            `${column} '${row[column] ?? ''}' of ${row.customerID ?? 'a row'} is none of: ${Object.keys(table).join(', ')}`
        );
    }
    return value;
}
