/** A mistake of the person at the keyboard or in what they pointed at: said in one line with what to do, never with a stack. */
export class UsageError extends Error {
    override readonly name = 'UsageError';

    /**
     * @param message what is wrong, one sentence
     * @param action what to do about it, one sentence
     */
    constructor(
        message: string,
        readonly action: string
    ) {
        super(message);
    }
}
