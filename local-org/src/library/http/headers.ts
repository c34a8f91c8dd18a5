/**
 * Headers of a message: found without regard to case, shown as they were set, in the order of the alphabet (public test
 * NebulaLogger, LogEntryEventBuilder_Tests.it_should_set_http_response_fields_when_storing_header_values_is_enabled).
 */
export class Headers {
    private readonly entries = new Map<string, readonly [name: string, value: string]>();

    get(name: string): string | null {
        return this.entries.get(name.toLowerCase())?.[1] ?? null;
    }

    set(name: string, value: string): void {
        this.entries.set(name.toLowerCase(), [name, value]);
    }

    names(): string[] {
        return [...this.entries].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, [name]]) => name);
    }
}
