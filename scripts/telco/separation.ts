/** How well scores tell customers who left from those who stayed. */

export interface Outcome {
    /** Higher means closer to leaving; undefined: not scored. */
    readonly risk: number | undefined;
    readonly hasLeft: boolean;
}

export interface Separation {
    /**
     * Area under the ROC curve: how likely a customer who left has a higher risk than one who stayed, ties counting half.
     * 0.5 is chance. Undefined when one of the two groups is empty.
     */
    readonly area: number | undefined;
    readonly scored: number;
    readonly notScored: number;
}

/**
 * Computes the area by ranks, as the statistic of Mann and Whitney (1947): Hanley and McNeil, "The Meaning and Use of the
 * Area under a Receiver Operating Characteristic (ROC) Curve", Radiology 143 (1982).
 */
export function separationOf(outcomes: readonly Outcome[]): Separation {
    const scored = outcomes.flatMap(({ risk, hasLeft }) => (risk === undefined ? [] : [{ risk, hasLeft }]));
    scored.sort((one, other) => one.risk - other.risk);
    const left = scored.filter(({ hasLeft }) => hasLeft).length;
    const stayed = scored.length - left;
    let rankSum = 0;
    for (let start = 0; start < scored.length;) {
        let end = start;
        while (end < scored.length && scored[end]?.risk === scored[start]?.risk) {
            end++;
        }
        // All of a tie have the mean of the ranks start + 1 to end.
        const rank = (start + 1 + end) / 2;
        rankSum += rank * scored.slice(start, end).filter(({ hasLeft }) => hasLeft).length;
        start = end;
    }
    const area = left === 0 || stayed === 0 ? undefined : (rankSum - (left * (left + 1)) / 2) / (left * stayed);
    return { area, scored: scored.length, notScored: outcomes.length - scored.length };
}
