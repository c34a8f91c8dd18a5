/** `lightning/messageService`: messages between components of one page. */
import { Adapter } from 'localOrg/adapter';

/** @type {Map<string, Set<object>>} */
const channels = new Map();

export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** The wired context of a component. */
export class MessageContext extends Adapter {
    provision() {
        this.emit(createMessageContext());
        return Promise.resolve();
    }
}

export function createMessageContext() {
    return { subscriptions: new Set() };
}

export function releaseMessageContext(context) {
    context.subscriptions?.forEach(unsubscribe);
}

export function subscribe(context, channel, listener) {
    const subscription = { channel, listener };
    const all = channels.get(nameOf(channel)) ?? new Set();
    channels.set(nameOf(channel), all.add(subscription));
    context?.subscriptions?.add(subscription);
    return subscription;
}

export function unsubscribe(subscription) {
    if (subscription) {
        channels.get(nameOf(subscription.channel))?.delete(subscription);
    }
}

export function publish(_context, channel, message) {
    [...(channels.get(nameOf(channel)) ?? [])].forEach(({ listener }) => listener(message));
}

function nameOf(channel) {
    if (!channel?.channelName) {
        throw new Error('A message channel is imported from @salesforce/messageChannel');
    }
    return channel.channelName;
}
