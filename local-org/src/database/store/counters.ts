/** Numbers that only go up: ids and auto numbers. On the platform a rollback gives none of them back. */

/** A state of all counters. */
export type CounterState = ReadonlyMap<string, number>;

export class Counters {
    private values = new Map<string, number>();

    /** The next number under a key; the first is 1. */
    next(key: string): number {
        const value = (this.values.get(key) ?? 0) + 1;
        this.values.set(key, value);
        return value;
    }

    /** Makes sure that the next number is above a given one. */
    raise(key: string, value: number): void {
        if (value > (this.values.get(key) ?? 0)) {
            this.values.set(key, value);
        }
    }

    snapshot(): CounterState {
        return new Map(this.values);
    }

    restore(state: CounterState): void {
        this.values = new Map(state);
    }
}
