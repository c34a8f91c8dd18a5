/** Files (Object Reference, "ContentVersion", "ContentDocument", "ContentDocumentLink"). */
import { BlobValue } from '../../../language/blob.js';
import { ORG_DOMAIN } from '../../../library/system/url.js';
import { idOf } from '../../store/row.js';
import type { DmlRow, Values } from '../rows.js';
import type { Behaviour, BehaviourContext } from './behaviour.js';
import { plainText } from '../values.js';

/** The first version of a file makes its document; later ones take its place. */
function versionStored({ id, values }: DmlRow, context: BehaviourContext): void {
    const { store, schema } = context.surroundings;
    const version = schema.object('ContentVersion');
    if (id === null || !version) {
        return;
    }
    const given = values.ContentDocumentId;
    if (typeof given === 'string') {
        const field = version.fields.get('contentdocumentid');
        const older = field ? [...store.table(version).withValue(field, given)] : [];
        older
            .map(idOf)
            .filter((other) => other !== id)
            .forEach((other) => {
                context.change(other, { IsLatest: false });
            });
        context.change(id, { VersionNumber: String(older.length), IsLatest: true });
        context.change(given, { LatestPublishedVersionId: id, ...documentOf(values) });
        return;
    }
    const document = context.write('ContentDocument', { LatestPublishedVersionId: id, ...documentOf(values) });
    context.change(id, { ContentDocumentId: document, VersionNumber: '1', IsLatest: true });
    values.ContentDocumentId = document;
    link(context, document, plainText(values.OwnerId), 'I');
    if (typeof values.FirstPublishLocationId === 'string') {
        link(context, document, values.FirstPublishLocationId, 'V');
    }
}

function link(context: BehaviourContext, document: string, entity: string, type: string): void {
    context.write('ContentDocumentLink', {
        ContentDocumentId: document,
        LinkedEntityId: entity,
        ShareType: type,
        Visibility: 'AllUsers'
    });
}

function documentOf(values: Values): Values {
    const { Title, FileType, FileExtension, ContentSize, OwnerId, Description } = values;
    return {
        Title: Title ?? null,
        FileType: FileType ?? null,
        FileExtension: FileExtension ?? null,
        ContentSize: ContentSize ?? null,
        OwnerId: OwnerId ?? null,
        Description: Description ?? null
    };
}

function deriveVersion({ values }: DmlRow): void {
    const path = typeof values.PathOnClient === 'string' ? values.PathOnClient : '';
    const extension = /\.([^./\\]+)$/.exec(path)?.[1];
    values.Title ??= path.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '') || null;
    values.FileExtension ??= extension ?? null;
    values.FileType ??= fileType(extension?.toUpperCase());
    values.ContentSize = values.VersionData instanceof BlobValue ? values.VersionData.bytes.length : 0;
    values.IsLatest ??= true;
}

/** The addresses under which a file can be had without a login ("ContentDistribution", Object Reference). */
function distributionStored({ id, values, before }: DmlRow, context: BehaviourContext): void {
    const { store, organizationId } = context.surroundings;
    const version = values.ContentVersionId;
    const table = typeof version === 'string' ? store.tableOf(version) : undefined;
    const row = typeof version === 'string' ? table?.find(version) : undefined;
    if (id === null || before !== undefined || !table || !row) {
        return;
    }
    const query = `oid=${organizationId}&ids=${idOf(row)}&d=%2Fa%2F${id.slice(3, 15)}`;
    const mayDownload = values.PreferencesAllowOriginalDownload === true;
    context.change(id, {
        ContentDocumentId: table.value(row, 'ContentDocumentId'),
        DistributionPublicUrl: `${ORG_DOMAIN}/sfc/p/${organizationId.slice(0, 15)}/a/${id.slice(3, 15)}`,
        ContentDownloadUrl: mayDownload ? `${ORG_DOMAIN}/sfc/dist/version/download/?${query}&asPdf=false` : null,
        ViewCount: 0
    });
}

export const contentBehaviours: Readonly<Record<string, Behaviour>> = {
    ContentVersion: { derived: ['ContentDocumentId', 'Title'], derive: deriveVersion, stored: versionStored },
    ContentDistribution: { stored: distributionStored },
    ContentDocumentLink: {
        derived: ['ShareType', 'Visibility'],
        defaults: (values) => {
            values.ShareType ??= 'V';
            values.Visibility ??= 'AllUsers';
        }
    }
};

/** Office files have types of their own (public test apex-recipes, FilesRecipes_Tests.testGetFilteredAttachmentsForRecords). */
const OFFICE: Readonly<Record<string, string>> = {
    DOC: 'WORD',
    DOCX: 'WORD_X',
    PPT: 'POWER_POINT',
    PPTX: 'POWER_POINT_X',
    XLS: 'EXCEL',
    XLSX: 'EXCEL_X'
};

function fileType(extension: string | undefined): string {
    return extension === undefined ? 'UNKNOWN' : (OFFICE[extension] ?? extension);
}
