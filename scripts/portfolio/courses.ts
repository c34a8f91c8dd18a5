/** How the customers of each course behave, week by week. Figures are for one week unless said otherwise. */
import type { Course } from './customers.js';

export interface Behavior {
    /** Share of the licensed users who are active in a week, from 0 to 1, for a customer who knows the product. */
    readonly activity: number;
    /** What that share gains or loses in each of the last sixteen weeks. */
    readonly lateDrift: number;
    /** Sticky feature events of an active user. */
    readonly stickiness: number;
    /** Cases that are opened, on average. */
    readonly cases: number;
    /** In the last ten weeks: the same. */
    readonly lateCases: number;
    /** Part of the way to a goal that is made in a month. */
    readonly goalProgress: number;
    /** Of a case: that it is escalated. */
    readonly escalated: number;
    /** Touchpoints that are held. */
    readonly touchpoints: number;
    /** In the last ten weeks: the same. */
    readonly lateTouchpoints: number;
    /** Days after its due date at which a milestone is completed. */
    readonly milestoneDelay: number;
    /** Of a milestone: that it is stuck for weeks. */
    readonly milestoneStuck: number;
    /** NPS answers: the middle of them. */
    readonly nps: number;
    readonly sentiment: 'Positive' | 'Neutral' | 'Negative';
    /** What the success manager says: API names of `Account.CsmRating__c`; the first until ten weeks ago, then the second. */
    readonly ratings: readonly [string, string];
    /** At a renewal: what becomes of it, and the part of the ARR that is renewed. */
    readonly renewal: { readonly status: 'Renewed' | 'Contracted' | 'Churned'; readonly part: number };
    /** Why ARR is lost: API name of `Renewal__c.Reason__c`. */
    readonly reason?: string;
}

export const behaviors: Readonly<Record<Course, Behavior>> = {
    thriving: {
        activity: 0.82,
        lateDrift: 0.003,
        stickiness: 14,
        cases: 0.06,
        lateCases: 0.06,
        goalProgress: 0.09,
        escalated: 0,
        touchpoints: 0.4,
        lateTouchpoints: 0.45,
        milestoneDelay: -1,
        milestoneStuck: 0.01,
        nps: 9,
        sentiment: 'Positive',
        ratings: ['Confident', 'VeryConfident'],
        renewal: { status: 'Renewed', part: 1.12 }
    },
    steady: {
        activity: 0.62,
        lateDrift: 0,
        stickiness: 8,
        cases: 0.1,
        lateCases: 0.1,
        goalProgress: 0.055,
        escalated: 0.05,
        touchpoints: 0.25,
        lateTouchpoints: 0.25,
        milestoneDelay: 3,
        milestoneStuck: 0.06,
        nps: 7.5,
        sentiment: 'Neutral',
        ratings: ['Confident', 'Confident'],
        renewal: { status: 'Renewed', part: 1.03 }
    },
    onboarding: {
        activity: 0.55,
        lateDrift: 0.01,
        stickiness: 7,
        cases: 0.25,
        lateCases: 0.25,
        goalProgress: 0.06,
        escalated: 0.05,
        touchpoints: 0.8,
        lateTouchpoints: 0.8,
        milestoneDelay: 1,
        milestoneStuck: 0.05,
        nps: 8,
        sentiment: 'Positive',
        ratings: ['Neutral', 'Confident'],
        renewal: { status: 'Renewed', part: 1 }
    },
    declining: {
        activity: 0.64,
        lateDrift: -0.034,
        stickiness: 4,
        cases: 0.25,
        lateCases: 1.4,
        goalProgress: 0.012,
        escalated: 0.4,
        touchpoints: 0.25,
        lateTouchpoints: 0.1,
        milestoneDelay: 9,
        milestoneStuck: 0.2,
        nps: 4,
        sentiment: 'Negative',
        ratings: ['Neutral', 'Concerned'],
        renewal: { status: 'Contracted', part: 0.75 },
        reason: 'LowAdoption'
    },
    silent: {
        activity: 0.34,
        lateDrift: -0.008,
        stickiness: 3,
        cases: 0.02,
        lateCases: 0.02,
        goalProgress: 0.015,
        escalated: 0,
        touchpoints: 0.2,
        lateTouchpoints: 0,
        milestoneDelay: 14,
        milestoneStuck: 0.2,
        nps: 6,
        sentiment: 'Neutral',
        ratings: ['Neutral', 'Concerned'],
        renewal: { status: 'Renewed', part: 1 }
    },
    leaving: {
        activity: 0.24,
        lateDrift: -0.02,
        stickiness: 2,
        cases: 0.4,
        lateCases: 0.4,
        goalProgress: 0.005,
        escalated: 0.3,
        touchpoints: 0.15,
        lateTouchpoints: 0.05,
        milestoneDelay: 20,
        milestoneStuck: 0.3,
        nps: 3,
        sentiment: 'Negative',
        ratings: ['Concerned', 'VeryConcerned'],
        renewal: { status: 'Churned', part: 0 },
        reason: 'NoValue'
    },
    returning: {
        activity: 0.6,
        lateDrift: 0.005,
        stickiness: 6,
        cases: 0.08,
        lateCases: 0.08,
        goalProgress: 0.05,
        escalated: 0,
        touchpoints: 0.3,
        lateTouchpoints: 0.5,
        milestoneDelay: 4,
        milestoneStuck: 0.1,
        nps: 7,
        sentiment: 'Neutral',
        ratings: ['Concerned', 'Neutral'],
        renewal: { status: 'Churned', part: 0 },
        reason: 'Budget'
    }
};
