/** What answers to the page are made from: the org, its metadata, and the user who asks. */
import { identityFor } from '../../database/session/runAs.js';
import type { Project } from '../../project/index.js';
import type { Schema } from '../../schema/model.js';
import type { Workspace } from '../../org/workspace.js';
import { metadataFiles, type MetadataFiles } from '../metadata/files.js';
import { translationsFor, type Translations } from '../metadata/translations.js';

/** The same for all users. */
export interface UiOrg {
    readonly workspace: Workspace;
    readonly project: Project;
    readonly schema: Schema;
    readonly files: MetadataFiles;
    /** Kept by language. */
    translations(language: string): Translations;
}

/** An answer is made within a transaction of the user. */
export interface UiContext extends UiOrg {
    readonly userId: string;
    readonly language: string;
    readonly locale: string;
    readonly timeZone: string;
    readonly currency: string;
    readonly texts: Translations;
}

export function uiOrg(workspace: Workspace): UiOrg {
    const { project, schema } = workspace.program;
    const files = metadataFiles(project);
    const kept = new Map<string, Translations>();
    return {
        workspace,
        project,
        schema,
        files,
        translations(language) {
            let found = kept.get(language);
            if (!found) {
                kept.set(language, (found = translationsFor(files, language)));
            }
            return found;
        }
    };
}

export function contextFor(org: UiOrg, userId: string): UiContext {
    const { user, timeZone, locale } = identityFor(org.workspace.session.dml, userId);
    const language = user?.language ?? 'en_US';
    return {
        ...org,
        userId,
        language,
        locale,
        timeZone,
        currency: user?.defaultCurrency ?? 'USD',
        texts: org.translations(language)
    };
}
