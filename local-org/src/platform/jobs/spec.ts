/** What is to be run when a job comes to its turn; kept as JSON beside the job's row. */
import type { FrozenGraph } from '../state/frozen.js';

export type JobSpec =
    | FutureSpec
    | QueueableSpec
    | BatchSpec
    | {
          readonly kind: 'deployment';
          /** Milliseconds since 1970. */
          readonly dueAt: number;
          /** A list of the container's items and the callback. */
          readonly state: FrozenGraph;
      };

export interface FutureSpec {
    readonly kind: 'future';
    readonly dueAt: number;
    readonly className: string;
    readonly key: string;
    /** A list of the arguments. */
    readonly state: FrozenGraph;
    readonly hasCallouts: boolean;
}

export interface QueueableSpec {
    readonly kind: 'queueable';
    readonly dueAt: number;
    readonly state: FrozenGraph;
    /** 1 for a job that no job queued. */
    readonly depth: number;
    readonly maximumDepth: number | null;
    readonly delayMinutes: number | null;
    readonly signature: string | null;
    /** Whether the class implements `Database.AllowsCallouts`. */
    readonly hasCallouts: boolean;
    /** How many jobs before this one failed in a row and were queued again by their finalizers. */
    readonly failures: number;
}

export interface BatchSpec {
    readonly kind: 'batch';
    readonly dueAt: number;
    readonly state: FrozenGraph;
    readonly scope: number;
    /** Keys of the methods, and what the class's marker interfaces say. */
    readonly methods: BatchMethods;
    readonly isStateful: boolean;
    readonly raisesEvents: boolean;
    readonly hasCallouts: boolean;
}

/** Keys of the methods of a batch class: the scope's type is the class's own. */
export interface BatchMethods {
    readonly start: string;
    readonly execute: string;
    readonly finish: string;
}

/** What a scheduled job does when it fires. */
export type ScheduleSpec =
    | { readonly kind: 'schedulable'; readonly state: FrozenGraph }
    | { readonly kind: 'scheduledBatch'; readonly state: FrozenGraph; readonly scope: number };
