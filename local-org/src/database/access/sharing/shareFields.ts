/** How the fields of share rows are called ("AccountShare" and others, Object Reference; "Sharing a Record Using Apex"). */
import type { ObjectSchema, Schema } from '../../../schema/model.js';
import { companionName } from '../../../schema/names.js';

export interface ShareFields {
    readonly share: ObjectSchema;
    /** `ParentId`, `AccountId` */
    readonly parent: string;
    /** `AccessLevel`, `AccountAccessLevel`. @param object the shared one, or of accounts a child: `Case` */
    levelOf(object: string): string;
}

/** Causes of rows that the platform writes and takes away itself. */
export const DERIVED_CAUSES: ReadonlySet<string> = new Set(['Owner', 'Rule', 'Team']);

/** @returns undefined when the object has no share rows */
export function shareFields(schema: Schema, object: ObjectSchema): ShareFields | undefined {
    const name = object.isCustom ? companionName(object.name, 'Share') : `${object.name}Share`;
    const share = schema.object(name);
    const parent = share && (schema.field(share, 'ParentId') ?? schema.field(share, `${object.name}Id`));
    if (share?.kind !== 'share' || !parent) {
        return undefined;
    }
    const isPlain = share.fields.has('accesslevel');
    return { share, parent: parent.name, levelOf: (shared) => (isPlain ? 'AccessLevel' : `${shared}AccessLevel`) };
}
