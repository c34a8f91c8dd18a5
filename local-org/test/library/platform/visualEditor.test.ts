import assert from 'node:assert/strict';
import { test } from 'node:test';
import { debugged } from '../apex.js';

// Apex Reference Guide, "VisualEditor Namespace"; public test NebulaLogger, LogEntryFieldSetPicklist_Tests

const COLORS = `public class Colors extends VisualEditor.DynamicPickList {
    public override VisualEditor.DataRow getDefaultValue() { return new VisualEditor.DataRow('Red', 'R'); }
    public override VisualEditor.DynamicPickListRows getValues() {
        VisualEditor.DynamicPickListRows rows = new VisualEditor.DynamicPickListRows();
        rows.addRow(getDefaultValue());
        rows.addRow(new VisualEditor.DataRow('Blue', 'B', true));
        return rows;
    }
}`;

test('a dynamic picklist has the rows that its class makes', () => {
    const block = `Colors c = new Colors();
        System.debug(c.getDefaultValue().getLabel() + ' ' + c.getDefaultValue().getValue());
        System.debug(c.getValues().size() + ' ' + c.getValues().get(1).isSelected());`;
    assert.deepEqual(debugged(block, { Colors: COLORS }), ['Red R', '2 true']);
});

test('the label of a value is that of its row, and values without a row are not valid', () => {
    const block = `Colors c = new Colors();
        System.debug(c.getLabel('B') + ' ' + c.getLabel('X') + ' ' + c.isValid('B') + ' ' + c.isValid('X'));`;
    assert.deepEqual(debugged(block, { Colors: COLORS }), ['Blue X true false']);
});

test('rows are sorted by label', () => {
    const block = `VisualEditor.DynamicPickListRows rows = new Colors().getValues();
        rows.sort();
        System.debug(rows.getDataRows()[0].getLabel());`;
    assert.deepEqual(debugged(block, { Colors: COLORS }), ['Blue']);
});
