/** What all wire adapters share: when they load, what they emit, how a wired value is refreshed. */
import { unwrap } from 'lwc';

/**
 * @typedef {{ data: any, error: any }} Emitted
 * @typedef {Record<string, any>} Config
 */

/** Which adapter emitted a value. @type {WeakMap<object, Adapter>} */
const owners = new WeakMap();

export class Adapter {
    /** @param {(value: Emitted) => void} dataCallback */
    constructor(dataCallback) {
        this.dataCallback = dataCallback;
        this.isConnected = false;
        /** @type {Config | undefined} */
        this.config = undefined;
        this.round = 0;
        // "the initial value is { data: undefined, error: undefined }"
        this.emit({ data: undefined, error: undefined });
    }

    connect() {
        this.isConnected = true;
        this.attach();
        this.provision(false);
    }

    disconnect() {
        this.isConnected = false;
        this.round++;
        this.detach();
    }

    /** @param {Config} config */
    update(config) {
        this.config = config;
        if (this.isConnected) {
            this.provision(false);
        }
    }

    attach() {}

    detach() {}

    /** @param {Config} config */
    // eslint-disable-next-line no-unused-vars -- adapters differ in what they need
    isReady(config) {
        return true;
    }

    /**
     * @param {Config} _config
     * @param {boolean} _isForced whether caches are passed by
     * @returns {Promise<any>}
     */
    load(_config, _isForced) {
        throw new Error('An adapter has to say how it loads');
    }

    /**
     * Loads and emits; what was asked for meanwhile wins.
     *
     * @param {boolean} isForced
     */
    async provision(isForced) {
        const { config } = this;
        // a wire is not called while one of its reactive parameters is undefined
        if (!config || Object.values(config).some((value) => value === undefined) || !this.isReady(config)) {
            return;
        }
        const round = ++this.round;
        try {
            const data = await this.load(config, isForced);
            if (round === this.round) {
                this.emit({ data, error: undefined });
            }
        } catch (error) {
            if (round === this.round) {
                this.emit({ data: undefined, error });
            }
        }
    }

    /** @param {Emitted} value */
    emit(value) {
        owners.set(value, this);
        this.dataCallback(value);
    }
}

/**
 * `refreshApex`: provisions a wired value anew.
 *
 * @param {object} value what the wire gave to the component
 */
export async function refresh(value) {
    const adapter = owners.get(value) ?? owners.get(unwrap(value));
    if (!adapter) {
        throw new Error('Refresh failed because resolved configuration is not available.');
    }
    await adapter.provision(true);
}

/**
 * An adapter class for a loader without a cache.
 *
 * @param {(config: Config) => Promise<any>} load
 * @param {(config: Config) => string | undefined} [topicOf] when something of this topic changes, the wire is refreshed
 */
export function adapterOf(load, topicOf) {
    return class extends Adapter {
        attach() {
            this.stop = topicOf && onTopic((topic) => topic === topicOf(this.config ?? {}) && this.provision(true));
        }

        detach() {
            this.stop?.();
        }

        /** @param {Config} config */
        load(config) {
            return load(config);
        }
    };
}

/** @type {Set<(topic: string) => void>} */
const listeners = new Set();

/** @param {(topic: string) => void} listener */
export function onTopic(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/**
 * Tells that records of an object came, changed or went.
 *
 * @param {string} topic name of the object
 */
export function announce(topic) {
    [...listeners].forEach((listener) => listener(topic));
}
