import type { TraceFrame } from '../../language/trace.js';

/** Collects lines of JavaScript and, for each, the Apex line behind it. */
export interface Writer {
    /** @param apexLine 0 where there is none */
    line(text: string, apexLine?: number): void;
    /** Writes a line whose text is only known later: the function that it returns sets it. */
    placeholder(apexLine?: number): (text: string) => void;
    indent(): void;
    outdent(): void;
    /** From here on, lines belong to the named method. */
    frame(name: string): void;
    finish(): WrittenLines;
}

export interface WrittenLines {
    readonly text: readonly string[];
    readonly lines: readonly number[];
    readonly frames: readonly TraceFrame[];
}

export function createWriter(): Writer {
    const text: string[] = [];
    const lines: number[] = [];
    const frames: TraceFrame[] = [];
    let depth = 0;
    const put = (content: string, apexLine: number): number => {
        text.push(' '.repeat(depth) + content);
        lines.push(apexLine);
        return text.length - 1;
    };
    return {
        line(content, apexLine = 0) {
            put(content, apexLine);
        },
        placeholder(apexLine = 0) {
            const at = put('', apexLine);
            const margin = ' '.repeat(depth);
            return (content) => {
                text[at] = margin + content;
            };
        },
        indent() {
            depth++;
        },
        outdent() {
            depth--;
        },
        frame(name) {
            frames.push({ from: text.length + 1, name });
        },
        finish: () => ({ text, lines, frames })
    };
}
