/** The project cannot be read: what is wrong, and what to do about it, a sentence each. */
export class ProjectError extends Error {
    override readonly name = 'ProjectError';

    /**
     * @param message what is wrong
     * @param action what to do next
     */
    constructor(
        message: string,
        readonly action: string
    ) {
        super(message);
    }
}
