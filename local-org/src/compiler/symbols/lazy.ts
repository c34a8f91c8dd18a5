/** @returns a function that makes the value when it is first asked for, and keeps it */
export function lazy<T>(make: () => T): () => T {
    let made: { readonly value: T } | undefined;
    return () => (made ??= { value: make() }).value;
}

/** @returns a function that makes the value of each key once */
export function memo<K, V>(make: (key: K) => V): (key: K) => V {
    const made = new Map<K, V>();
    return (key) => {
        let value = made.get(key);
        if (value === undefined && !made.has(key)) {
            value = make(key);
            made.set(key, value);
        }
        return value as V; // present: set just now or before
    };
}
