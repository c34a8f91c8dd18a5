/** Nothing could be started: why, and what to do about it. */
export class StartError extends Error {
    override readonly name = 'StartError';

    constructor(
        message: string,
        readonly action: string
    ) {
        super(message);
    }
}
