/** `VisualEditor` (Apex Reference Guide, "VisualEditor Namespace"): what picklists of Lightning components are made of. */
import { ListValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { displayText } from '../../language/text.js';
import type { ApexValue } from '../../language/values.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';

type Text = string | null;

class DataRow extends PlatformObject {
    readonly apexType = 'VisualEditor.DataRow';

    constructor(
        readonly label: Text,
        readonly value: ApexValue,
        readonly isSelected: boolean
    ) {
        super();
    }
}

class PickListRows extends PlatformObject {
    readonly apexType = 'VisualEditor.DynamicPickListRows';

    constructor(
        readonly rows: ApexValue[] = [],
        public isComplete = true
    ) {
        super();
    }
}

function compare(left: DataRow, right: DataRow): number {
    const [a, b] = [left.label ?? '', right.label ?? ''];
    return a < b ? -1 : a > b ? 1 : 0;
}

export const visualEditorLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    const rowAt = (rows: PickListRows, index: number): ApexValue => {
        const row = rows.rows[index];
        if (row === undefined) {
            throw runtime.exception('ListException', `List index out of bounds: ${index}`);
        }
        return row;
    };
    return [
        {
            name: 'VisualEditor.DataRow',
            prototype: DataRow.prototype,
            constructors: {
                '(String,Object)': (label: Text, value: ApexValue) => new DataRow(label, value, false),
                '(String,Object,Boolean)': (label: Text, value: ApexValue, isSelected: boolean | null) =>
                    new DataRow(label, value, isSelected === true)
            },
            methods: {
                'compareTo(VisualEditor.DataRow)': (self: DataRow, other: DataRow | null) =>
                    compare(self, notNull(other)),
                'getLabel()': (self: DataRow) => self.label,
                'getValue()': (self: DataRow) => self.value,
                'isSelected()': (self: DataRow) => self.isSelected
            }
        },
        {
            name: 'VisualEditor.DynamicPickListRows',
            prototype: PickListRows.prototype,
            constructors: {
                '()': () => new PickListRows(),
                '(List<VisualEditor.DataRow>)': (rows: ListValue | null) => new PickListRows([...notNull(rows).items]),
                '(List<VisualEditor.DataRow>,Boolean)': (rows: ListValue | null, isComplete: boolean | null) =>
                    new PickListRows([...notNull(rows).items], isComplete === true)
            },
            methods: {
                'addRow(VisualEditor.DataRow)': (self: PickListRows, row: DataRow | null) => {
                    self.rows.push(row);
                },
                'addAllRows(List<VisualEditor.DataRow>)': (self: PickListRows, rows: ListValue | null) => {
                    self.rows.push(...notNull(rows).items);
                },
                'containsAllRows()': (self: PickListRows) => self.isComplete,
                'setContainsAllRows(Boolean)': (self: PickListRows, isComplete: boolean | null) => {
                    self.isComplete = isComplete === true;
                },
                'get(Integer)': (self: PickListRows, index: number | null) => rowAt(self, notNull(index)),
                'getDataRows()': (self: PickListRows) => new ListValue([...self.rows], 'List<VisualEditor.DataRow>'),
                'size()': (self: PickListRows) => self.rows.length,
                'sort()': (self: PickListRows) => {
                    self.rows.sort((left, right) => compare(left as DataRow, right as DataRow));
                }
            }
        },
        {
            name: 'VisualEditor.DynamicPickList',
            // abstract: there are objects of the user's classes only
            methods: {
                // "returns the label of a value": the row that has it, else the value as text
                'getLabel(Object)': (self: ApexValue, value: ApexValue) => {
                    const row = rowOf(runtime, self, value);
                    return row ? row.label : value === null ? null : displayText(value);
                },
                'isValid(Object)': (self: ApexValue, value: ApexValue) => rowOf(runtime, self, value) !== undefined
            }
        }
    ];
};

function rowOf(runtime: Runtime, list: ApexValue, value: ApexValue): DataRow | undefined {
    const rows = runtime.invoke(list, 'getValues()');
    return rows instanceof PickListRows ? (rows.rows as DataRow[]).find((row) => row.value === value) : undefined;
}
