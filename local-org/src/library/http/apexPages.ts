/** `ApexPages`, `ApexPages.Message` and `SelectOption`: what controllers of pages need in tests. */
import { ListValue } from '../../language/collections.js';
import type { EnumValue } from '../../language/enum.js';
import { ApexException } from '../../language/exceptions.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { testState } from '../testing/testState.js';

type Text = string | null;

class PageMessage extends PlatformObject {
    readonly apexType = 'ApexPages.Message';

    constructor(
        readonly severity: EnumValue,
        readonly summary: Text,
        readonly detail: Text = null,
        readonly id: Text = null
    ) {
        super();
    }
}

class SelectOptionValue extends PlatformObject {
    readonly apexType = 'SelectOption';
    isEscaped = true;

    constructor(
        public value: Text,
        public label: Text,
        public isDisabled: boolean
    ) {
        super();
    }
}

export const apexPagesLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const messages = (): ApexValue[] => testState(runtime).pageMessages;
    const hasSeverity = (severity: EnumValue | null): boolean =>
        messages().some((message) => message instanceof PageMessage && message.severity === severity);
    const message = (severity: EnumValue | null, summary: Text, detail: Text = null, id: Text = null) =>
        new PageMessage(notNull(severity), summary, detail, id);
    return [
        {
            name: 'ApexPages',
            statics: {
                'currentPage()': () => testState(runtime).currentPage,
                'addMessage(ApexPages.Message)': (added: PageMessage | null) => {
                    messages().push(notNull(added));
                },
                'addMessages(Object)': (exception: ApexValue) => {
                    const severity = runtime.enumType('ApexPages.Severity')?.find('ERROR');
                    if (exception instanceof ApexException && severity) {
                        messages().push(new PageMessage(severity, exception['getMessage()']()));
                    }
                },
                'getMessages()': () => new ListValue([...messages()], 'List<ApexPages.Message>'),
                'hasMessages()': () => messages().length > 0,
                'hasMessages(ApexPages.Severity)': hasSeverity
            }
        },
        {
            name: 'ApexPages.Message',
            prototype: PageMessage.prototype,
            constructors: {
                '(ApexPages.Severity,String)': message,
                '(ApexPages.Severity,String,String)': message,
                '(ApexPages.Severity,String,String,String)': message
            },
            methods: {
                'getSeverity()': (self: PageMessage) => self.severity,
                'getSummary()': (self: PageMessage) => self.summary,
                'getDetail()': (self: PageMessage) => self.detail ?? self.summary,
                'getComponentLabel()': () => null
            }
        },
        selectOption()
    ];
};

function selectOption(): LibraryType {
    return {
        name: 'SelectOption',
        prototype: SelectOptionValue.prototype,
        constructors: {
            '(String,String)': (value: Text, label: Text) => new SelectOptionValue(value, label, false),
            '(String,String,Boolean)': (value: Text, label: Text, isDisabled: boolean | null) =>
                new SelectOptionValue(value, label, isDisabled === true)
        },
        methods: {
            'getValue()': (self: SelectOptionValue) => self.value,
            'getLabel()': (self: SelectOptionValue) => self.label,
            'getDisabled()': (self: SelectOptionValue) => self.isDisabled,
            'getEscapeItem()': (self: SelectOptionValue) => self.isEscaped,
            'setValue(String)': (self: SelectOptionValue, value: Text) => {
                self.value = value;
            },
            'setLabel(String)': (self: SelectOptionValue, label: Text) => {
                self.label = label;
            },
            'setDisabled(Boolean)': (self: SelectOptionValue, isDisabled: boolean | null) => {
                self.isDisabled = isDisabled === true;
            },
            'setEscapeItem(Boolean)': (self: SelectOptionValue, isEscaped: boolean | null) => {
                self.isEscaped = isEscaped === true;
            }
        }
    };
}
