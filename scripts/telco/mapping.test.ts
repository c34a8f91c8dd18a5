import assert from 'node:assert/strict';
import { test } from 'node:test';
import { customerOf } from './mapping.js';
import { dayFrom } from '../portfolio/days.js';

const today = dayFrom('2026-11-20');
const row = {
    customerID: '1234-ABCDE',
    tenure: '14',
    PhoneService: 'Yes',
    MultipleLines: 'No phone service',
    InternetService: 'DSL',
    OnlineSecurity: 'Yes',
    OnlineBackup: 'No',
    DeviceProtection: 'No internet service',
    TechSupport: 'Yes',
    StreamingTV: 'No',
    StreamingMovies: 'No',
    Contract: 'One year',
    PaperlessBilling: 'Yes',
    PaymentMethod: 'Electronic check',
    MonthlyCharges: '56.95',
    Churn: 'Yes'
};

test('a subscription starts as long ago as the tenure, at twelve monthly charges a year', () => {
    const { subscription } = customerOf(row, today);
    assert.equal(subscription.StartDate__c, '2025-09-20');
    assert.equal(subscription.Arr__c, '683.40');
});

test('the term that runs today ends in the future, and from month to month it has no end', () => {
    assert.equal(customerOf(row, today).subscription.EndDate__c, '2027-09-19');
    assert.equal(customerOf({ ...row, Contract: 'Month-to-month' }, today).subscription.EndDate__c, '');
});

test('services in use count, and answers that say no do not', () => {
    const { usage } = customerOf(row, today);
    assert.deepEqual([usage.ActiveUsers__c, usage.LicensedUsers__c], ['4', '9']);
});

test('the known outcome goes to its own field and nowhere else', () => {
    const left = customerOf(row, today);
    const stayed = customerOf({ ...row, Churn: 'No' }, today);
    assert.equal(left.account.KnownOutcome__c, 'Left');
    assert.deepEqual({ ...left.account, KnownOutcome__c: '' }, { ...stayed.account, KnownOutcome__c: '' });
    assert.deepEqual([left.subscription, left.usage], [stayed.subscription, stayed.usage]);
});

test('a contract that the data set does not know is refused by its name', () => {
    assert.throws(() => customerOf({ ...row, Contract: 'Forever' }, today), /Contract 'Forever' of 1234-ABCDE/);
});
