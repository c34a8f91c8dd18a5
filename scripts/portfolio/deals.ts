/** What customers buy, renew and end. */
import { behaviors } from './courses.js';
import { contactRows, ROLES } from './contacts.js';
import { customers, type Customer } from './customers.js';
import { addMonths, dayFrom, isoDay, type Day } from './days.js';
import { livingClients, weeksLeft, type Client, type World } from './world.js';
import type { PlainRow } from '../../local-org/src/org/scripting.js';

/** Days before the renewal at which success managers say what they expect. */
const CALL_DAYS = 75;
/** Weeks at the end in which renewals that are going badly stay undecided. */
const UNDECIDED_WEEKS = 3;
/** Weeks after which a customer that left comes back. */
const RETURN_WEEKS = 9;

/** Puts the customers in that buy before a day and are not there yet, with what they had bought. */
export function admit(world: World, before: Day, isHistory: boolean): void {
    const arriving = customers
        .map((customer) => ({ customer, since: purchaseDay(world, customer) }))
        .filter(({ customer, since }) => since < before && !world.clients.some((one) => one.customer === customer));
    const { org, team } = world;
    const accountIds = org.insert(
        'Account',
        arriving.map(({ customer, since }) =>
            accountRow(customer, since, team.managers[customer.manager] ?? '', team.renewalManager)
        )
    );
    const people = arriving.map(({ customer }, at) => contactRows(world.random, customer, accountIds[at] ?? ''));
    const contactIds = org.insert('Contact', people.flat());
    const added = arriving.map(({ customer, since }, at): Client => ({
        customer,
        behavior: behaviors[customer.course],
        accountId: accountIds[at] ?? '',
        contactIds: contactIds.slice(at * ROLES.length, (at + 1) * ROLES.length),
        managerId: team.managers[customer.manager] ?? '',
        since,
        temper: 0.72 + 0.4 * world.random.next()
    }));
    world.clients.push(...added);
    if (isHistory) {
        // First: a subscription that is loaded with a start long ago starts no plan by itself.
        org.insert('SuccessPlan__c', added.map(planRow));
        org.insert(
            'Subscription__c',
            added.map((client) => subscriptionRow(world, client))
        );
    } else {
        win(
            world,
            added.map((client) => ({
                client,
                product: client.customer.product,
                arr: client.customer.arr,
                quantity: client.customer.users
            }))
        );
    }
}

/** A Tuesday to Friday, so that the days look like those of sales. */
function purchaseDay({ today }: World, { monthsAgo, name }: Customer): Day {
    return addMonths(today, -monthsAgo) - (name.length % 9) - 4;
}

function accountRow(customer: Customer, since: Day, managerId: string, renewalManagerId: string): PlainRow {
    return {
        Name: customer.name,
        Industry: customer.industry,
        NumberOfEmployees: customer.employees,
        BillingCountry: customer.country,
        Type: 'Customer - Direct',
        OwnerId: managerId,
        CustomerSuccessManager__c: managerId,
        RenewalManager__c: renewalManagerId,
        IsSample__c: true,
        Description: `Invented customer of the sample portfolio, since ${isoDay(since)}.`
    };
}

/** The term that runs when the simulation begins: from the purchase to the first anniversary after it. */
function subscriptionRow({ monday, products }: World, { customer, accountId, since }: Client): PlainRow {
    let months = customer.termMonths;
    while (addMonths(since, months) <= monday) {
        months += customer.termMonths;
    }
    return {
        Account__c: accountId,
        Product__c: products.get(customer.product)?.productId ?? null,
        ProductName__c: customer.product,
        StartDate__c: isoDay(since),
        EndDate__c: isoDay(addMonths(since, months) - 1),
        TermMonths__c: months,
        Arr__c: customer.arr,
        Quantity__c: customer.users,
        Status__c: 'Active',
        ExternalId__c: `sample-${accountId}`
    };
}

function planRow({ customer, accountId, since }: Client): PlainRow {
    return {
        Account__c: accountId,
        ProductName__c: customer.product,
        StartedOn__c: isoDay(since),
        Status__c: 'Active'
    };
}

interface Sale {
    readonly client: Client;
    readonly product: string;
    readonly arr: number;
    readonly quantity: number;
}

/** Wins an opportunity for each sale: the package makes subscription and plan of it. */
function win(world: World, sales: readonly Sale[]): void {
    const { org, monday, products } = world;
    const ids = org.insert(
        'Opportunity',
        sales.map(({ client, product }) => ({
            AccountId: client.accountId,
            Name: `${client.customer.name}: ${product}`,
            StageName: 'Negotiation/Review',
            CloseDate: isoDay(monday),
            OwnerId: client.managerId
        }))
    );
    org.insert(
        'OpportunityLineItem',
        sales.map(({ product, arr }, at) => ({
            OpportunityId: ids[at] ?? '',
            PricebookEntryId: products.get(product)?.entryId ?? '',
            Quantity: 1,
            UnitPrice: arr
        }))
    );
    org.update(
        'Opportunity',
        ids.map((Id) => ({ Id, StageName: 'Closed Won' }))
    );
}

/** Sells second products when their time has come. */
export function sellAddOns(world: World, sold: Set<Customer>): void {
    const due = livingClients(world).flatMap((client): Sale[] => {
        const { addOn, users } = client.customer;
        const isDue = addOn && !sold.has(client.customer) && addMonths(world.today, -addOn.monthsAgo) <= world.monday;
        return isDue ? [{ client, product: addOn.product, arr: addOn.arr, quantity: users }] : [];
    });
    due.forEach(({ client }) => sold.add(client.customer));
    win(world, due);
}

/** Works on renewals: calls, checkpoints, decisions. */
export function handleRenewals(world: World): void {
    makeCalls(world);
    tickCheckpoints(world);
    decide(world);
}

function makeCalls(world: World): void {
    const rows = world.org
        .query(
            `SELECT Id, Account__c, ArrDue__c FROM Renewal__c WHERE Status__c = 'Open' AND CsmCall__c = null AND RenewalDate__c <= ${isoDay(world.monday + CALL_DAYS)}`
        )
        .flatMap(({ Id, Account__c, ArrDue__c }): PlainRow[] => {
            const client = world.clients.find(({ accountId }) => accountId === Account__c);
            if (!client) {
                return [];
            }
            const { status, part } = client.behavior.renewal;
            const call =
                status === 'Renewed'
                    ? part > 1.05
                        ? 'Expand'
                        : 'Renew'
                    : status === 'Contracted'
                      ? 'Contract'
                      : 'Churn';
            return [{ Id: String(Id), CsmCall__c: call, CsmForecast__c: Math.round(Number(ArrDue__c) * part) }];
        });
    world.org.update('Renewal__c', rows);
}

function tickCheckpoints(world: World): void {
    const { org, random, monday } = world;
    const due = org
        .query(
            `SELECT Id, DueOn__c, Renewal__r.Account__c FROM RenewalCheckpoint__c WHERE Status__c = 'Open' AND Renewal__r.Status__c = 'Open' AND DueOn__c <= ${isoDay(monday)}`
        )
        .filter(({ Renewal__r }) => {
            const { Account__c } = Renewal__r as { Account__c: string };
            const client = world.clients.find(({ accountId }) => accountId === Account__c);
            return random.chance(
                client?.customer.course === 'silent' || client?.customer.course === 'declining' ? 0.15 : 0.7
            );
        });
    org.update(
        'RenewalCheckpoint__c',
        due.map(({ Id }) => ({ Id: String(Id), Status__c: 'Done', DoneOn__c: isoDay(monday) }))
    );
}

function decide(world: World): void {
    const rows: PlainRow[] = [];
    for (const { Id, Account__c, ArrDue__c, RenewalDate__c } of world.org.query(
        `SELECT Id, Account__c, ArrDue__c, RenewalDate__c FROM Renewal__c WHERE Status__c = 'Open' AND RenewalDate__c <= ${isoDay(world.monday + 7)}`
    )) {
        const client = world.clients.find(({ accountId }) => accountId === Account__c);
        if (!client) {
            continue;
        }
        const { renewal, reason } = client.behavior;
        const isUndecided = renewal.status === 'Contracted' && weeksLeft(world) <= UNDECIDED_WEEKS;
        const isEarly = dayFrom(String(RenewalDate__c)) > world.monday && world.random.chance(0.4);
        if (isUndecided || isEarly) {
            continue;
        }
        // A customer that came back stays.
        const hasReturned = client.customer.course === 'returning' && weeksLeft(world) < 20;
        const status = hasReturned ? 'Renewed' : renewal.status;
        const arr = Math.round(Number(ArrDue__c) * (hasReturned ? 1 : renewal.part));
        rows.push({
            Id: String(Id),
            Status__c: status,
            ArrRenewed__c: arr,
            FinalCall__c:
                status === 'Churned'
                    ? 'Churn'
                    : status === 'Contracted'
                      ? 'Contract'
                      : arr > Number(ArrDue__c)
                        ? 'Expand'
                        : 'Renew',
            ...(status === 'Renewed'
                ? {}
                : { Reason__c: reason ?? 'Other', ReasonDetail__c: 'Said in the last call before the date.' })
        });
    }
    world.org.update('Renewal__c', rows);
}

/** Customers of the course `returning` come back some weeks after they have left. */
export function winBack(world: World): void {
    const lost = world.org.query(
        `SELECT Account__c, MAX(EndedOn__c) ended FROM Subscription__c WHERE Status__c = 'Churned' GROUP BY Account__c`
    );
    const living = new Set(livingClients(world));
    const sales = lost.flatMap(({ Account__c, ended }): Sale[] => {
        const client = world.clients.find(({ accountId }) => accountId === Account__c);
        const isTime = dayFrom(String(ended)) + RETURN_WEEKS * 7 <= world.monday;
        const returns = client?.customer.course === 'returning' && isTime && !living.has(client);
        return returns
            ? [
                  {
                      client,
                      product: client.customer.product,
                      arr: Math.round(client.customer.arr * 0.9),
                      quantity: client.customer.users
                  }
              ]
            : [];
    });
    win(world, sales);
}
