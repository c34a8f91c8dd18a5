/** Conditions over numbered criteria, `1 AND (2 OR 3)`, some of which may have no answer. */

/** undefined: not known. */
export type Verdict = boolean | undefined;

export function both(left: Verdict, right: Verdict): Verdict {
    if (left === false || right === false) {
        return false;
    }
    return left === true && right === true ? true : undefined;
}

export function either(left: Verdict, right: Verdict): Verdict {
    if (left === true || right === true) {
        return true;
    }
    return left === false && right === false ? false : undefined;
}

export type Condition = (criteria: readonly Verdict[]) => Verdict;

const TOKEN = /\d+|AND|OR|NOT|[()]/gi;

/**
 * @param text undefined or blank: all criteria must hold
 * @returns undefined when the text is no condition over that many criteria
 */
export function parseCondition(text: string | undefined, count: number): Condition | undefined {
    if (text === undefined || text.trim() === '') {
        return (criteria) => criteria.reduce<Verdict>(both, true);
    }
    const tokens = text.toUpperCase().match(TOKEN) ?? [];
    const isClean = text.replace(TOKEN, '').trim() === '';
    const parser = new ConditionParser(tokens, count);
    const condition = isClean ? parser.any() : undefined;
    return condition && parser.isAtEnd ? condition : undefined;
}

class ConditionParser {
    private at = 0;

    constructor(
        private readonly tokens: readonly string[],
        private readonly count: number
    ) {}

    get isAtEnd(): boolean {
        return this.at === this.tokens.length;
    }

    any(): Condition | undefined {
        return this.chain('OR', () => this.all(), either);
    }

    private all(): Condition | undefined {
        return this.chain('AND', () => this.one(), both);
    }

    private chain(
        word: string,
        next: () => Condition | undefined,
        join: (left: Verdict, right: Verdict) => Verdict
    ): Condition | undefined {
        let condition = next();
        while (condition && this.take(word)) {
            const left = condition;
            const right = next();
            condition = right && ((criteria) => join(left(criteria), right(criteria)));
        }
        return condition;
    }

    private one(): Condition | undefined {
        if (this.take('NOT')) {
            const negated = this.one();
            return (
                negated &&
                ((criteria) => {
                    const verdict = negated(criteria);
                    return verdict === undefined ? undefined : !verdict;
                })
            );
        }
        if (this.take('(')) {
            const inner = this.any();
            return this.take(')') ? inner : undefined;
        }
        const number = Number(this.tokens[this.at]);
        if (!Number.isInteger(number) || number < 1 || number > this.count) {
            return undefined;
        }
        this.at++;
        return (criteria) => criteria[number - 1];
    }

    private take(token: string): boolean {
        const isNext = this.tokens[this.at] === token;
        this.at += Number(isNext);
        return isNext;
    }
}
