/**
 * Raised where Apex asks for something this engine lacks. It is not an Apex exception: no `catch` in Apex sees it, the test or
 * transaction ends with it.
 */
export class Unsupported extends Error {
    override readonly name = 'Unsupported';

    /** @param what the platform's name for it, for example `Approval.process(Approval.ProcessRequest)` */
    constructor(readonly what: string) {
        super(`UNSUPPORTED ${what}`);
    }
}
