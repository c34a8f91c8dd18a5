/** Types of the platform's modules as components use them ("Lightning Web Components Developer Guide", "Component Reference"). */

declare module '@salesforce/apex' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface ApexError extends Error {
        readonly ok: false;
        readonly status: number;
        readonly statusText: string;
        readonly body: {
            readonly message: string;
            readonly exceptionType?: string;
            readonly stackTrace?: string;
            readonly pageErrors?: ReadonlyArray<{ readonly statusCode: string; readonly message: string }>;
            readonly fieldErrors?: Readonly<
                Record<string, ReadonlyArray<{ readonly statusCode: string; readonly message: string }>>
            >;
        };
    }
    export interface WireResult<T> {
        readonly data?: T;
        readonly error?: ApexError;
    }
    export type ApexMethod<P extends object, R> = {} extends P
        ? (parameters?: P) => Promise<R>
        : (parameters: P) => Promise<R>;
    export type CacheableApexMethod<P extends object, R> = ApexMethod<P, R> & {
        adapter: WireAdapterConstructor<P & Record<string, unknown>, WireResult<R>>;
    };
    export function refreshApex(wired: unknown): Promise<void>;
    export function getSObjectValue(record: object, field: import('@salesforce/schema').FieldId): unknown;
}

declare module '@salesforce/schema' {
    export interface ObjectId {
        readonly objectApiName: string;
    }
    export interface FieldId {
        readonly fieldApiName: string;
        readonly objectApiName: string;
    }
}

declare module '@salesforce/user/Id' {
    const id: string;
    export default id;
}
declare module '@salesforce/user/isGuest' {
    const isGuest: boolean;
    export default isGuest;
}
declare module '@salesforce/client/formFactor' {
    const formFactor: 'Large' | 'Medium' | 'Small';
    export default formFactor;
}
declare module '@salesforce/i18n/firstDayOfWeek' {
    const day: number;
    export default day;
}
declare module '@salesforce/i18n/*' {
    const value: string;
    export default value;
}

declare module 'lightning/platformShowToastEvent' {
    export interface ToastConfig {
        title?: string;
        message?: string;
        variant?: 'info' | 'success' | 'warning' | 'error';
        mode?: 'dismissible' | 'pester' | 'sticky';
        messageData?: ReadonlyArray<string | { url: string; label: string }>;
    }
    export class ShowToastEvent extends CustomEvent<ToastConfig> {
        constructor(config: ToastConfig);
    }
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';
    export interface PageReference {
        type: string;
        attributes?: Record<string, unknown>;
        state?: Record<string, string | undefined>;
    }
    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;
    export interface Navigator {
        [Navigate](reference: PageReference, replace?: boolean): void;
        [GenerateUrl](reference: PageReference): Promise<string>;
    }
    interface Mixin {
        <I extends LightningElement>(base: { new (): I }): { new (): I & Navigator; prototype: I & Navigator };
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    }
    export const NavigationMixin: Mixin;
    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;
}

declare module 'lightning/modal' {
    import { LightningElement } from 'lwc';
    type Properties<T> = Partial<Omit<T, keyof LightningElement | 'close'>>;
    export default class LightningModal extends LightningElement {
        size: 'small' | 'medium' | 'large' | 'full';
        label: string;
        description: string;
        disableClose: boolean;
        close(result?: unknown): void;
        static open<T extends LightningModal, R = unknown>(
            this: { new (): T },
            config: Properties<T> & { label: string } & { [handler: `on${string}`]: (event: CustomEvent) => void }
        ): Promise<R | undefined>;
    }
}

declare module 'lightning/confirm' {
    interface Config {
        message: string;
        label?: string;
        variant?: 'header' | 'headerless';
        theme?: string;
    }
    export default class LightningConfirm {
        static open(config: Config): Promise<boolean>;
    }
}
declare module 'lightning/alert' {
    export default class LightningAlert {
        static open(config: {
            message: string;
            label?: string;
            variant?: 'header' | 'headerless';
            theme?: string;
        }): Promise<void>;
    }
}
declare module 'lightning/prompt' {
    export default class LightningPrompt {
        static open(config: {
            message: string;
            label?: string;
            defaultValue?: string;
            theme?: string;
        }): Promise<string | null>;
    }
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { WireResult } from '@salesforce/apex';
    import type { FieldId, ObjectId } from '@salesforce/schema';
    export type FieldValue = string | number | boolean | null | UiRecord | undefined;
    export interface UiField {
        readonly value: FieldValue;
        readonly displayValue: string | null;
    }
    export interface UiRecord {
        readonly id: string;
        readonly apiName: string;
        readonly fields: Readonly<Record<string, UiField>>;
        readonly recordTypeId: string | null;
        readonly lastModifiedDate: string | null;
    }
    type Fields = FieldId | string | ReadonlyArray<FieldId | string>;
    export const getRecord: WireAdapterConstructor<
        {
            recordId: string;
            fields?: Fields;
            optionalFields?: Fields;
            layoutTypes?: ReadonlyArray<string>;
            modes?: ReadonlyArray<string>;
        },
        WireResult<UiRecord>
    >;
    export const getRecordCreateDefaults: WireAdapterConstructor<
        { objectApiName: ObjectId | string; recordTypeId?: string },
        WireResult<{ readonly record: UiRecord }>
    >;
    export function getFieldValue(record: UiRecord | undefined, field: FieldId | string): FieldValue;
    export function getFieldDisplayValue(
        record: UiRecord | undefined,
        field: FieldId | string
    ): string | null | undefined;
    export function createRecord(input: { apiName: string; fields: Record<string, unknown> }): Promise<UiRecord>;
    export function updateRecord(
        input: { fields: Record<string, unknown> },
        clientOptions?: { ifUnmodifiedSince?: string | undefined }
    ): Promise<UiRecord>;
    export function deleteRecord(id: string): Promise<void>;
    export function notifyRecordUpdateAvailable(records: ReadonlyArray<{ recordId: string }>): Promise<void>;
    export function getRecordNotifyChange(records: ReadonlyArray<{ recordId: string }>): void;
}

declare module 'lightning/uiObjectInfoApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { WireResult } from '@salesforce/apex';
    import type { FieldId, ObjectId } from '@salesforce/schema';
    export interface FieldInfo {
        readonly apiName: string;
        readonly label: string;
        readonly dataType: string;
        readonly required: boolean;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly inlineHelpText: string | null;
    }
    export interface ObjectInfo {
        readonly apiName: string;
        readonly label: string;
        readonly labelPlural: string;
        readonly createable: boolean;
        readonly updateable: boolean;
        readonly deletable: boolean;
        readonly defaultRecordTypeId: string;
        readonly fields: Readonly<Record<string, FieldInfo>>;
    }
    export interface PicklistValues {
        readonly values: ReadonlyArray<{ readonly label: string; readonly value: string }>;
        readonly defaultValue: { readonly value: string } | null;
    }
    export const getObjectInfo: WireAdapterConstructor<{ objectApiName: ObjectId | string }, WireResult<ObjectInfo>>;
    export const getObjectInfos: WireAdapterConstructor<
        { objectApiNames: ReadonlyArray<ObjectId | string> },
        WireResult<{ readonly results: ReadonlyArray<{ readonly statusCode: number; readonly result: ObjectInfo }> }>
    >;
    export const getPicklistValues: WireAdapterConstructor<
        { recordTypeId: string; fieldApiName: FieldId | string },
        WireResult<PicklistValues>
    >;
    export const getPicklistValuesByRecordType: WireAdapterConstructor<
        { objectApiName: ObjectId | string; recordTypeId: string },
        WireResult<{ readonly picklistFieldValues: Readonly<Record<string, PicklistValues>> }>
    >;
}

declare module 'lightning/uiRelatedListApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { WireResult } from '@salesforce/apex';
    import type { UiRecord } from 'lightning/uiRecordApi';
    interface Page {
        readonly records: ReadonlyArray<UiRecord>;
        readonly count: number;
        readonly nextPageToken: string | null;
    }
    export const getRelatedListRecords: WireAdapterConstructor<
        {
            parentRecordId: string;
            relatedListId: string;
            fields: ReadonlyArray<string>;
            optionalFields?: ReadonlyArray<string>;
            sortBy?: ReadonlyArray<string>;
            pageSize?: number;
            pageToken?: string;
        },
        WireResult<Page>
    >;
    export const getRelatedListCount: WireAdapterConstructor<
        { parentRecordId: string; relatedListId: string },
        WireResult<{ readonly count: number }>
    >;
}

declare module 'lightning/uiListsApi' {
    import type { WireAdapterConstructor } from 'lwc';
    import type { WireResult } from '@salesforce/apex';
    import type { ObjectId } from '@salesforce/schema';
    import type { UiRecord } from 'lightning/uiRecordApi';
    export const getListInfoByName: WireAdapterConstructor<
        { objectApiName: ObjectId | string; listViewApiName: string },
        WireResult<{
            readonly label: string;
            readonly displayColumns: ReadonlyArray<{ readonly fieldApiName: string; readonly label: string }>;
        }>
    >;
    export const getListRecordsByName: WireAdapterConstructor<
        {
            objectApiName: ObjectId | string;
            listViewApiName: string;
            pageSize?: number;
            pageToken?: string;
            searchTerm?: string;
            sortBy?: ReadonlyArray<string>;
        },
        WireResult<{
            readonly records: ReadonlyArray<UiRecord>;
            readonly count: number;
            readonly nextPageToken: string | null;
        }>
    >;
}

declare module 'lightning/messageService' {
    import type { WireAdapterConstructor } from 'lwc';
    export interface MessageChannel {
        readonly channelName: string;
    }
    export interface Subscription {
        readonly channel: MessageChannel;
    }
    export const MessageContext: WireAdapterConstructor<Record<string, never>, object>;
    export const APPLICATION_SCOPE: unique symbol;
    export function subscribe(
        context: object | undefined,
        channel: MessageChannel,
        listener: (message: Record<string, string | undefined>) => void,
        options?: object
    ): Subscription;
    export function unsubscribe(subscription: Subscription | undefined): void;
    export function publish(context: object | undefined, channel: MessageChannel, message: object): void;
}

declare module 'lightning/refresh' {
    export class RefreshEvent extends CustomEvent<undefined> {
        constructor();
    }
    export function registerRefreshHandler(element: object, handler: () => Promise<unknown>): number;
    export function unregisterRefreshHandler(id: number): void;
}

declare module 'lightning/platformResourceLoader' {
    export function loadScript(component: object, url: string): Promise<void>;
    export function loadStyle(component: object, url: string): Promise<void>;
}

declare module 'lightning/actions' {
    export class CloseActionScreenEvent extends CustomEvent<undefined> {
        constructor(options?: CustomEventInit);
    }
}
