/** Actions that change who looks at the page and how, apart from records. */
import { ADMIN } from '../../database/session/seed.js';
import type { ActionRequest, ActionResult } from './actions.js';
import type { PageSession } from './sessions.js';
import type { Site } from './site.js';

const LOCALES: Readonly<Record<string, string>> = { en_US: 'en_US', ja: 'ja_JP' };

/** @returns undefined for other actions */
export function sessionAction(
    site: Site,
    session: PageSession,
    { kind, params }: ActionRequest
): ActionResult | undefined {
    switch (kind) {
        case 'switchUser':
            return switchUser(site, session, String(params.userId));
        case 'switchLanguage':
            return switchLanguage(site, session, String(params.language));
        case 'switchApp':
            session.app = String(params.app);
            return { ok: true, value: null };
        case 'status':
            return { ok: true, value: { now: site.org.workspace.clock.now() } };
        default:
            return undefined;
    }
}

function switchUser({ org }: Site, session: PageSession, userId: string): ActionResult {
    const object = org.schema.object('User');
    const user = object && org.workspace.session.dml.storedValues(object, userId);
    if (user?.IsActive !== true && userId !== ADMIN) {
        return refused(`There is no active user ${userId}`);
    }
    session.userId = userId;
    return { ok: true, value: null };
}

/** Language and locale are settings of the user, as on the platform: Apex sees them as well. */
function switchLanguage({ org }: Site, session: PageSession, language: string): ActionResult {
    const object = org.schema.object('User');
    const locale = LOCALES[language];
    if (!object || locale === undefined) {
        return refused(`There is no language ${language}`);
    }
    org.workspace.org.store.update(object, session.userId, { LanguageLocaleKey: language, LocaleSidKey: locale });
    org.workspace.org.store.commit();
    return { ok: true, value: null };
}

function refused(message: string): ActionResult {
    return { ok: false, status: 400, statusText: 'Bad Request', body: { message, statusCode: 400 } };
}
