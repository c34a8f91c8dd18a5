/**
 * What the server says about this page: who looks at it, in which language, and what the components refer to. It comes as a
 * script before all others.
 *
 * @typedef {{ id: string, name: string, permissions: ReadonlyArray<string> }} PageUser
 * @typedef {{
 *     user: PageUser,
 *     language: string,
 *     locale: string,
 *     timeZone: string,
 *     now: number,
 *     appName: string | null,
 *     token: string,
 *     i18n: Record<string, unknown>,
 *     baseLabels: Record<string, string>,
 *     references: Record<string, unknown>,
 *     cacheable: ReadonlyArray<string>,
 *     app: object
 * }} Page
 */

/** @type {Page} */
export const page = globalThis.localOrgPage;
