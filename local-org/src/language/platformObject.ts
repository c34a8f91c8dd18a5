/** The base of all platform objects that are not primitives, collections, records or exceptions: `HttpRequest`, `Type`, ... */
export abstract class PlatformObject {
    /** Qualified name as in the catalogue (`Database.SaveResult`, `HttpRequest`): its run-time type. */
    abstract readonly apexType: string;

    /** What `String.valueOf` shows; classes override it where the platform's text is known. */
    toDisplay(): string {
        return this.apexType;
    }
}
