/** Opportunities, price books and lines ("Opportunity", "OpportunityLineItem", "PricebookEntry", "Order", Object Reference). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { makeOrg } from './org.js';

const org = makeOrg();
const PRODUCT = `Product2 p = new Product2(Name = 'Seat', ProductCode = 'S1', IsActive = true); insert p;
    PricebookEntry e = new PricebookEntry(Pricebook2Id = Test.getStandardPricebookId(), Product2Id = p.Id, UnitPrice = 100, IsActive = true); insert e;
    Opportunity o = new Opportunity(Name = 'O', StageName = 'Value Proposition', CloseDate = Date.newInstance(2026, 5, 1), Amount = 5); insert o;`;
const READ = `o = [SELECT Amount, ExpectedRevenue, HasOpportunityLineItem, Pricebook2Id FROM Opportunity WHERE Id = :o.Id];`;

describe('an opportunity with lines', () => {
    it('has their sum as its amount, and their price book', () => {
        const output = org.run(`${PRODUCT}
            insert new List<OpportunityLineItem>{
                new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 2, UnitPrice = 90),
                new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 1, UnitPrice = 20.5) };
            ${READ} System.debug(o.Amount + ' ' + o.ExpectedRevenue + ' ' + o.HasOpportunityLineItem + ' ' + (o.Pricebook2Id == Test.getStandardPricebookId()));`);
        assert.deepEqual(output, ['200.50 100.25 true true']);
    });

    it('ignores an amount that code gives', () => {
        const output = org.run(`${PRODUCT}
            insert new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 1, UnitPrice = 7);
            o.Amount = 99; update o; ${READ} System.debug(o.Amount);`);
        assert.deepEqual(output, ['7.00']);
    });

    it('follows changes and deletions of its lines, and its triggers fire', () => {
        const traced = makeOrg({
            triggers: { T: 'trigger T on Opportunity (after update) { System.debug(Trigger.new[0].Amount); }' }
        });
        const output = traced.run(`${PRODUCT}
            OpportunityLineItem a = new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 1, UnitPrice = 10);
            OpportunityLineItem b = new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 1, UnitPrice = 5);
            insert new List<OpportunityLineItem>{ a, b }; a.Quantity = 3; update a; delete b;`);
        assert.deepEqual(output, ['15.00', '35.00', '30.00']);
    });

    it('keeps its price book', () => {
        assert.match(
            org.failure(`${PRODUCT} Pricebook2 other = new Pricebook2(Name = 'x', IsActive = true); insert other;
                insert new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 1, UnitPrice = 7);
                o.Pricebook2Id = other.Id; update o;`),
            /FIELD_INTEGRITY_EXCEPTION/
        );
    });
});

describe('a line', () => {
    it('takes names, codes and list price from its entry, and its discount off', () => {
        const output = org.run(`${PRODUCT}
            OpportunityLineItem l = new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 3, UnitPrice = 50, Discount = 10); insert l;
            l = [SELECT Name, ProductCode, Product2Id, ListPrice, Subtotal, TotalPrice FROM OpportunityLineItem WHERE Id = :l.Id];
            System.debug(l.Name + ' ' + l.ProductCode + ' ' + (l.Product2Id == p.Id) + ' ' + l.ListPrice + ' ' + l.Subtotal + ' ' + l.TotalPrice);`);
        assert.deepEqual(output, ['O Seat S1 true 100 150.00 135.00']);
    });

    it('takes its price from its total when only that is given', () => {
        const output = org.run(`${PRODUCT}
            OpportunityLineItem l = new OpportunityLineItem(OpportunityId = o.Id, PricebookEntryId = e.Id, Quantity = 4, TotalPrice = 100); insert l;
            System.debug([SELECT UnitPrice FROM OpportunityLineItem WHERE Id = :l.Id].UnitPrice);`);
        assert.deepEqual(output, ['25.00']);
    });

    it('needs an active entry of the price book of its opportunity', () => {
        const insertLine = (entry: string): string =>
            `insert new OpportunityLineItem(OpportunityId = o.Id, ${entry} Quantity = 1, UnitPrice = 1);`;
        assert.match(
            org.failure(`${PRODUCT} ${insertLine('')}`),
            /FIELD_INTEGRITY_EXCEPTION, field integrity exception: PricebookEntryId, unknown/
        );
        assert.match(
            org.failure(`${PRODUCT} e.IsActive = false; update e; ${insertLine('PricebookEntryId = e.Id,')}`),
            /pricebook entry is inactive/
        );
        assert.match(
            org.failure(`${PRODUCT} Pricebook2 other = new Pricebook2(Name = 'x', IsActive = true); insert other; o.Pricebook2Id = other.Id; update o;
                ${insertLine('PricebookEntryId = e.Id,')}`),
            /different pricebook than the one assigned to the opportunity/
        );
    });
});

describe('a price', () => {
    it('is one for each product and book, the standard one first', () => {
        assert.match(
            org.failure(`Product2 p = new Product2(Name = 'x'); insert p; Pricebook2 b = new Pricebook2(Name = 'x'); insert b;
                insert new PricebookEntry(Pricebook2Id = b.Id, Product2Id = p.Id, UnitPrice = 1);`),
            /STANDARD_PRICE_NOT_DEFINED, No standard price defined for this product/
        );
        assert.match(
            org.failure(
                `${PRODUCT} insert new PricebookEntry(Pricebook2Id = Test.getStandardPricebookId(), Product2Id = p.Id, UnitPrice = 1);`
            ),
            /DUPLICATE_VALUE, This price definition already exists in this price book/
        );
    });

    it('is the standard one where the entry says so', () => {
        const output = org.run(`${PRODUCT} Pricebook2 b = new Pricebook2(Name = 'x'); insert b;
            PricebookEntry own = new PricebookEntry(Pricebook2Id = b.Id, Product2Id = p.Id, UseStandardPrice = true); insert own;
            System.debug([SELECT UnitPrice FROM PricebookEntry WHERE Id = :own.Id].UnitPrice);`);
        assert.deepEqual(output, ['100']);
    });
});

describe('an order', () => {
    it('has the sum of its lines as its amount', () => {
        const output = org.run(`${PRODUCT} Account a = new Account(Name = 'A'); insert a;
            Order r = new Order(AccountId = a.Id, EffectiveDate = Date.today(), Status = 'Draft', Pricebook2Id = Test.getStandardPricebookId()); insert r;
            insert new OrderItem(OrderId = r.Id, PricebookEntryId = e.Id, Quantity = 2, UnitPrice = 30);
            System.debug([SELECT TotalAmount FROM Order WHERE Id = :r.Id].TotalAmount);`);
        assert.deepEqual(output, ['60.00']);
    });
});

const STAGES = `<StandardValueSet xmlns="http://soap.sforce.com/2006/04/metadata"><sorted>false</sorted>
    <standardValue><fullName>Talk</fullName><default>false</default><label>Talk</label><closed>false</closed><forecastCategory>BestCase</forecastCategory><probability>35</probability><won>false</won></standardValue>
    <standardValue><fullName>Signed</fullName><default>false</default><label>Signed</label><closed>true</closed><forecastCategory>Closed</forecastCategory><probability>100</probability><won>true</won></standardValue>
</StandardValueSet>`;

describe('stages', () => {
    it('are those of the project, and stand for what they say', () => {
        // metadata type StandardValueSet, "StandardValue"
        const own = makeOrg({ files: { 'standardValueSets/OpportunityStage.standardValueSet-meta.xml': STAGES } });
        const output = own.run(`
            List<Opportunity> all = new List<Opportunity>();
            for (OpportunityStage s : [SELECT ApiName FROM OpportunityStage WHERE IsActive = true ORDER BY SortOrder]) {
                all.add(new Opportunity(Name = 'O', StageName = s.ApiName, CloseDate = Date.today()));
            }
            insert all;
            for (Opportunity o : [SELECT StageName, Probability, IsWon, IsClosed, ForecastCategoryName FROM Opportunity ORDER BY Probability]) {
                System.debug(o.StageName + ' ' + o.Probability.intValue() + ' ' + o.IsWon + ' ' + o.IsClosed + ' ' + o.ForecastCategoryName);
            }`);
        assert.deepEqual(output, ['Talk 35 false false Best Case', 'Signed 100 true true Closed']);
    });

    it('of a new org are ten, and leads have one status for those that are converted', () => {
        const output = org.run(`System.debug([SELECT COUNT() FROM OpportunityStage]);
            System.debug([SELECT MasterLabel FROM LeadStatus WHERE IsConverted = true].MasterLabel);`);
        assert.deepEqual(output, ['10', 'Closed - Converted']);
    });
});
