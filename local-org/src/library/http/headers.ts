/** Headers of a message: found without regard to case, shown as they were set. */
export class Headers {
    private readonly entries = new Map<string, readonly [name: string, value: string]>();

    get(name: string): string | null {
        return this.entries.get(name.toLowerCase())?.[1] ?? null;
    }

    set(name: string, value: string): void {
        this.entries.set(name.toLowerCase(), [name, value]);
    }

    names(): string[] {
        return [...this.entries.values()].map(([name]) => name);
    }
}
