/** Errors as the User Interface API shapes them ("Status Codes and Error Responses", User Interface API Developer Guide). */
import { asApexException } from '../../language/exceptions.js';
import { DmlFailures } from '../../library/reflection/exceptions.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ObjectSchema } from '../../schema/model.js';
import type { UiContext } from './context.js';

export interface FieldProblem {
    readonly errorCode: string;
    readonly field: string;
    readonly fieldLabel: string;
    readonly message: string;
    readonly constituentField: null;
    readonly duplicateRecordError: null;
}

export interface UiErrorBody {
    readonly message: string;
    readonly statusCode: number;
    readonly errorCode?: string;
    readonly enhancedErrorType?: 'RecordError';
    readonly output?: {
        readonly errors: readonly { readonly errorCode: string; readonly message: string; readonly field: null }[];
        readonly fieldErrors: Readonly<Record<string, readonly FieldProblem[]>>;
    };
}

/** An answer that says no. */
export class UiError extends Error {
    constructor(
        readonly status: number,
        readonly body: UiErrorBody
    ) {
        super(body.message);
    }
}

export function refusal(status: number, errorCode: string, message: string): UiError {
    return new UiError(status, { message, statusCode: status, errorCode });
}

/** "The requested resource does not exist": records that are not there and records that the user may not see are not told apart. */
export const notFound = (): UiError => refusal(404, 'NOT_FOUND', 'The requested resource does not exist');

export const invalidField = (name: string): UiError =>
    refusal(400, 'INVALID_FIELD', `The field ${name} does not exist, or you do not have access to it.`);

/**
 * What a failed write becomes: errors of fields by field, others for the page.
 *
 * @throws what is neither an Apex exception nor something that is not supported
 */
export function writeError(
    { schema, texts, language }: UiContext,
    object: ObjectSchema,
    verb: 'create' | 'update' | 'delete',
    thrown: unknown
): UiError {
    const failures = dmlFailures(thrown);
    const errors: { errorCode: string; message: string; field: null }[] = [];
    const fieldErrors: Record<string, FieldProblem[]> = {};
    for (const { statusCode, message, fieldNames } of failures) {
        const shown = texts.message(message);
        const fields = fieldNames.flatMap((name) => schema.field(object, name) ?? []);
        if (fields.length === 0) {
            errors.push({ errorCode: statusCode, message: shown, field: null });
        }
        for (const field of fields) {
            const isMissing = statusCode === 'REQUIRED_FIELD_MISSING';
            (fieldErrors[field.name] ??= []).push({
                errorCode: statusCode,
                field: field.name,
                fieldLabel: texts.shownLabel(object, field),
                message: isMissing ? completeText(language) : shown,
                constituentField: null,
                duplicateRecordError: null
            });
        }
    }
    const message = `An error occurred while trying to ${verb} the record. Please try again.`;
    return new UiError(400, {
        message,
        statusCode: 400,
        enhancedErrorType: 'RecordError',
        output: { errors, fieldErrors }
    });
}

function completeText(language: string): string {
    return language.startsWith('ja') ? 'この項目を入力してください。' : 'Complete this field.';
}

type Failure = Pick<DmlFailures['failures'][number], 'statusCode' | 'message' | 'fieldNames'>;

function dmlFailures(thrown: unknown): readonly Failure[] {
    const exception = asApexException(thrown);
    if (exception?.details instanceof DmlFailures) {
        return exception.details.failures;
    }
    if (exception) {
        return [{ statusCode: 'UNKNOWN_EXCEPTION', message: exception.message ?? '', fieldNames: [] }];
    }
    if (thrown instanceof Unsupported) {
        return [{ statusCode: 'UNSUPPORTED', message: thrown.message, fieldNames: [] }];
    }
    throw thrown;
}
