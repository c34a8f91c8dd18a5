/** Adds `await expect(element).toBeAccessible()` to the tests of components. */
import { expect } from '@jest/globals';
import axe from 'axe-core';

/** jsdom has no layout, so contrast is for tests in a browser; a component alone is no page with landmarks. */
const options = { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } };

expect.extend({
    async toBeAccessible(element) {
        const { violations } = await axe.run(element, options);
        const found = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}\n  ${html}`));
        return {
            pass: found.length === 0,
            message: () => (found.length === 0 ? 'No violation was found.' : found.join('\n'))
        };
    }
});
