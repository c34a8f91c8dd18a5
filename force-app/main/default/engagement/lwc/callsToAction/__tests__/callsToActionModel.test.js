import { inOrder } from '../callsToActionModel.js';
import { board, item } from './board.cjs';

describe('callsToActionModel', () => {
    it('orders by priority, then by due date, and leaves those without one to the end', () => {
        const items = [
            item('none', { dueOn: undefined }),
            item('late', { dueOn: '2026-04-01' }),
            item('odd', { priority: 'Gone' }),
            item('soon', { dueOn: '2026-03-02' }),
            item('urgent', { priority: 'Urgent', dueOn: '2026-12-31' })
        ];
        expect(inOrder(items, board().priorities).map(({ recordId }) => recordId)).toEqual([
            'a03urgent',
            'a03soon',
            'a03late',
            'a03none',
            'a03odd'
        ]);
    });
});
