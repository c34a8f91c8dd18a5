/** A line on a terminal that tells how far a long piece of work has come. */

/** Milliseconds between two changes of the line. */
const INTERVAL = 200;

export interface Progress {
    /** @param text makes the line; called only when it is due */
    show(text: () => string): void;
    /** Takes the line away. */
    end(): void;
}

/** Where the stream is no terminal nothing is written. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
    let last = 0;
    return {
        show(text) {
            const now = performance.now();
            if (stream.isTTY && now - last >= INTERVAL) {
                last = now;
                stream.write(`\r\u001b[K${text()}`);
            }
        },
        end() {
            if (stream.isTTY && last > 0) {
                stream.write('\r\u001b[K');
            }
        }
    };
}
