/** Parameters of an action, checked as they are read. */
import { refusal } from '../uiApi/errors.js';

export class Params {
    constructor(
        private readonly kind: string,
        private readonly values: Readonly<Record<string, unknown>>
    ) {}

    text(name: string): string {
        const value = this.values[name];
        return typeof value === 'string' && value !== '' ? value : this.refuse(name, 'a text');
    }

    optionalText(name: string): string | undefined {
        const value = this.values[name];
        return value === undefined || value === null || value === '' ? undefined : this.text(name);
    }

    oneOf<T extends string>(name: string, choices: readonly T[]): T {
        const value = this.text(name);
        return choices.find((each) => each === value) ?? this.refuse(name, `one of ${choices.join(', ')}`);
    }

    texts(name: string): readonly string[] {
        return this.optionalTexts(name) ?? [];
    }

    /** A list of texts; one text alone counts as a list. */
    optionalTexts(name: string): readonly string[] | undefined {
        const value = this.values[name];
        if (value === undefined || value === null) {
            return undefined;
        }
        const list: readonly unknown[] = Array.isArray(value) ? value : [value];
        return list.map((item) => (typeof item === 'string' ? item : this.refuse(name, 'a list of texts')));
    }

    optionalNumber(name: string): number | undefined {
        const value = this.values[name];
        if (value === undefined || value === null) {
            return undefined;
        }
        return typeof value === 'number' && Number.isFinite(value) ? value : this.refuse(name, 'a number');
    }

    object(name: string): Readonly<Record<string, unknown>> {
        const value = this.values[name];
        return typeof value === 'object' && value !== null && !Array.isArray(value)
            ? (value as Readonly<Record<string, unknown>>)
            : this.refuse(name, 'an object');
    }

    optionalObject(name: string): Readonly<Record<string, unknown>> | undefined {
        const value = this.values[name];
        return value === undefined || value === null ? undefined : this.object(name);
    }

    private refuse(name: string, expected: string): never {
        throw refusal(400, 'ILLEGAL_QUERY_PARAMETER_VALUE', `${this.kind}: ${name} has to be ${expected}`);
    }
}
