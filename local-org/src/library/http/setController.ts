/** `ApexPages.StandardSetController` (Apex Reference Guide, "StandardSetController Class"): the records of a list page. */
import { ListValue } from '../../language/collections.js';
import { PlatformObject } from '../../language/platformObject.js';
import type { Runtime } from '../../language/runtime.js';
import { argumentGuard } from '../arguments.js';
import type { LibraryType } from '../registry.js';
import { PageReferenceValue } from './pageReference.js';

/** "The maximum record limit for StandardSetController is 10,000 records" */
const MOST_RECORDS = 10_000;

/** "The number of records per page. By default this number is 20" */
const PAGE_SIZE = 20;

class SetController extends PlatformObject {
    readonly apexType = 'ApexPages.StandardSetController';
    selected: ListValue;
    pageSize = PAGE_SIZE;
    page = 1;

    constructor(readonly records: ListValue) {
        super();
        this.selected = new ListValue([], records.type);
    }

    get pages(): number {
        return Math.max(1, Math.ceil(this.size / this.pageSize));
    }

    get size(): number {
        return Math.min(this.records.items.length, MOST_RECORDS);
    }

    current(): ListValue {
        const from = (this.page - 1) * this.pageSize;
        return new ListValue(
            this.records.items.slice(from, Math.min(from + this.pageSize, this.size)),
            this.records.type
        );
    }

    /** Pages beyond the ends do not exist. */
    turn(page: number): void {
        this.page = Math.min(Math.max(page, 1), this.pages);
    }
}

export const setControllerLibrary = (runtime: Runtime): readonly LibraryType[] => {
    const notNull = argumentGuard(runtime);
    return [
        {
            name: 'ApexPages.StandardSetController',
            prototype: SetController.prototype,
            constructors: { '(List<SObject>)': (records: ListValue | null) => new SetController(notNull(records)) },
            methods: {
                // "returns a PageReference of the original page, if known, or the home page"
                'cancel()': () => new PageReferenceValue('/home/home.jsp'),
                'first()': (self: SetController) => {
                    self.turn(1);
                },
                'last()': (self: SetController) => {
                    self.turn(self.pages);
                },
                'next()': (self: SetController) => {
                    self.turn(self.page + 1);
                },
                'previous()': (self: SetController) => {
                    self.turn(self.page - 1);
                },
                'getCompleteResult()': (self: SetController) => self.records.items.length <= MOST_RECORDS,
                'getHasNext()': (self: SetController) => self.page < self.pages,
                'getHasPrevious()': (self: SetController) => self.page > 1,
                'getPageNumber()': (self: SetController) => self.page,
                'setPageNumber(Integer)': (self: SetController, page: number | null) => {
                    self.turn(notNull(page));
                },
                'getPageSize()': (self: SetController) => self.pageSize,
                'setPageSize(Integer)': (self: SetController, size: number | null) => {
                    self.pageSize = Math.max(1, notNull(size));
                    self.turn(self.page);
                },
                'getRecords()': (self: SetController) => self.current(),
                'getResultSize()': (self: SetController) => self.size,
                'getSelected()': (self: SetController) => self.selected,
                'setSelected(List<SObject>)': (self: SetController, selected: ListValue | null) => {
                    self.selected = notNull(selected);
                }
            }
        }
    ];
};
