/** A clock that can be moved: outside of tests, jobs run when it has come to their time. */
export interface MovableClock {
    /** Milliseconds since 1970. */
    now(): number;
    /** Moves the clock; from there it goes on as time does. */
    moveTo(millis: number): void;
}

/**
 * @param start milliseconds since 1970; by default the system's time
 * @param system the clock that tells how much time passes
 */
export function createClock(start?: number, system: () => number = Date.now): MovableClock {
    let ahead = start === undefined ? 0 : start - system();
    return {
        now: () => system() + ahead,
        moveTo(millis) {
            ahead = millis - system();
        }
    };
}

/** A clock that stands still until it is moved: every run gives the same times. */
export function createStoppedClock(start: number): MovableClock {
    let time = start;
    return {
        now: () => time,
        moveTo(millis) {
            time = millis;
        }
    };
}
