/** The shipped health model in plain TypeScript over arrays, in doubles: what the arithmetic itself costs. */
import type { Customer, UsageWeek } from './healthData.js';

/** A model as the package stores it beside a score, the parts that are used here. */
export interface PlainModel {
    readonly coverageFloor: number;
    readonly groups: readonly { readonly weight: number; readonly measures: readonly PlainMeasure[] }[];
}

interface PlainMeasure {
    readonly name: string;
    readonly weight: number;
    readonly valueAtZero?: number;
    readonly valueAtHundred?: number;
    readonly pointsByChoice?: Readonly<Record<string, number>>;
    readonly staleAfterDays?: number;
}

interface Value {
    readonly amount?: number;
    readonly choice?: string;
    readonly ageInDays?: number;
}

export interface PlainScore {
    /** One decimal; undefined: not scored. */
    readonly score: number | undefined;
    readonly coverage: number;
}

/** Only policies and sources that the shipped model uses: a missing value is left out. */
export function plainScore(model: PlainModel, customer: Customer): PlainScore {
    let configured = 0;
    let measured = 0;
    let groupWeight = 0;
    let total = 0;
    for (const group of model.groups) {
        let weight = 0;
        let counted = 0;
        let points = 0;
        for (const measure of group.measures) {
            weight += measure.weight;
            const earned = pointsOf(measure, valueOf(measure.name, customer));
            if (earned !== undefined) {
                counted += measure.weight;
                points += measure.weight * earned;
            }
        }
        configured += group.weight;
        measured += (group.weight * counted) / weight;
        if (counted > 0) {
            groupWeight += group.weight;
            total += (group.weight * points) / counted;
        }
    }
    const coverage = (100 * measured) / configured;
    const isScored = coverage >= model.coverageFloor && groupWeight > 0;
    return { score: isScored ? shown(total / groupWeight) : undefined, coverage: shown(coverage) };
}

function shown(exact: number): number {
    return rounded(exact, 1);
}

/** Half up, with room for what doubles lose. Formula fields are rounded like scores. */
function rounded(exact: number, decimals: number): number {
    const unit = 10 ** decimals;
    return Math.floor(exact * unit + 0.5 + 1e-9) / unit;
}

function pointsOf(measure: PlainMeasure, value: Value): number | undefined {
    if (measure.staleAfterDays !== undefined && (value.ageInDays ?? 0) > measure.staleAfterDays) {
        return undefined;
    }
    if (measure.pointsByChoice) {
        return value.choice === undefined ? undefined : measure.pointsByChoice[value.choice];
    }
    const { valueAtZero = 0, valueAtHundred = 0 } = measure;
    return value.amount === undefined
        ? undefined
        : Math.min(Math.max((100 * (value.amount - valueAtZero)) / (valueAtHundred - valueAtZero), 0), 100);
}

function valueOf(name: string, customer: Customer): Value {
    switch (name) {
        case 'Seats in use':
            return mean(within(customer.weeks, 28), (week) =>
                rounded((100 * week.activeUsers) / week.licensedUsers, 1)
            );
        case 'Depth of use':
            return mean(
                within(customer.weeks, 28).filter(({ activeUsers }) => activeUsers > 0),
                (week) => rounded(week.stickyFeatureEvents / week.activeUsers, 2)
            );
        case 'Trend of logins':
            return trend(customer.weeks);
        case 'Days since the last touchpoint': {
            const least = Math.min(...customer.touchpointsDaysAgo);
            return Number.isFinite(least) ? { amount: least } : {};
        }
        case "CSM's rating":
            return customer.rating === undefined ? {} : { choice: customer.rating, ageInDays: customer.ratedDaysAgo };
        case 'NPS answers':
            return mean(within(customer.nps, 180), ({ score }) => score);
        case 'Open escalated cases':
            return { amount: customer.openCases.filter(({ isEscalated }) => isEscalated).length };
        case 'Cases of the last 30 days':
            return { amount: customer.openCases.length };
        case 'Overdue renewals':
        case 'Losses of the last year':
        case 'Overdue milestones':
            return { amount: 0 };
        case 'Value delivered':
            return {};
        default:
            throw new Error(`The bench does not know the measure '${name}'`);
    }
}

function within<T extends { readonly daysAgo: number }>(rows: readonly T[], days: number): readonly T[] {
    return rows.filter(({ daysAgo }) => daysAgo < days);
}

function mean<T extends { readonly daysAgo: number }>(rows: readonly T[], figure: (row: T) => number): Value {
    if (rows.length === 0) {
        return {};
    }
    const sum = rows.reduce((total, row) => total + figure(row), 0);
    return { amount: sum / rows.length, ageInDays: Math.min(...rows.map(({ daysAgo }) => daysAgo)) };
}

function trend(weeks: readonly UsageWeek[]): Value {
    let recent = 0;
    let earlier = 0;
    for (const { daysAgo, logins } of weeks) {
        if (daysAgo < 28) {
            recent += logins;
        } else if (daysAgo < 112) {
            earlier += logins;
        }
    }
    return earlier === 0 ? {} : { amount: 100 * (recent / 28 / (earlier / 84) - 1), ageInDays: weeks[0]?.daysAgo ?? 0 };
}
