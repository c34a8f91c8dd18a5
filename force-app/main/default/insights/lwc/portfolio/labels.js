import any from '@salesforce/label/c.PortfolioAny';
import arr from '@salesforce/label/c.PortfolioArr';
import contact from '@salesforce/label/c.PortfolioContact';
import contactBefore from '@salesforce/label/c.PortfolioContactBefore';
import contactNever from '@salesforce/label/c.PortfolioContactNever';
import customer from '@salesforce/label/c.PortfolioCustomer';
import customers from '@salesforce/label/c.PortfolioCustomers';
import cut from '@salesforce/label/c.PortfolioCut';
import due from '@salesforce/label/c.PortfolioDue';
import dueValue from '@salesforce/label/c.PortfolioDueValue';
import empty from '@salesforce/label/c.PortfolioEmpty';
import emptyHint from '@salesforce/label/c.PortfolioEmptyHint';
import falling from '@salesforce/label/c.PortfolioFalling';
import found from '@salesforce/label/c.PortfolioFound';
import health from '@salesforce/label/c.PortfolioHealth';
import manager from '@salesforce/label/c.PortfolioManager';
import next from '@salesforce/label/c.PortfolioNext';
import noManager from '@salesforce/label/c.PortfolioNoManager';
import noRenewal from '@salesforce/label/c.PortfolioNoRenewal';
import noStage from '@salesforce/label/c.PortfolioNoStage';
import noTrend from '@salesforce/label/c.PortfolioNoTrend';
import nothing from '@salesforce/label/c.PortfolioNothing';
import nothingHint from '@salesforce/label/c.PortfolioNothingHint';
import overdue from '@salesforce/label/c.PortfolioOverdue';
import page from '@salesforce/label/c.PortfolioPage';
import previous from '@salesforce/label/c.PortfolioPrevious';
import renewal from '@salesforce/label/c.PortfolioRenewal';
import renewalOverdue from '@salesforce/label/c.PortfolioRenewalOverdue';
import reset from '@salesforce/label/c.PortfolioReset';
import rising from '@salesforce/label/c.PortfolioRising';
import search from '@salesforce/label/c.PortfolioSearch';
import sortedBy from '@salesforce/label/c.PortfolioSortedBy';
import stage from '@salesforce/label/c.PortfolioStage';
import steady from '@salesforce/label/c.PortfolioSteady';
import title from '@salesforce/label/c.PortfolioTitle';
import trend from '@salesforce/label/c.PortfolioTrend';

export const labels = Object.freeze({
    any,
    arr,
    contact,
    contactBefore,
    contactNever,
    customer,
    customers,
    cut,
    due,
    dueValue,
    empty,
    emptyHint,
    falling,
    found,
    health,
    manager,
    next,
    noManager,
    noRenewal,
    noStage,
    noTrend,
    nothing,
    nothingHint,
    overdue,
    page,
    previous,
    renewal,
    renewalOverdue,
    reset,
    rising,
    search,
    sortedBy,
    stage,
    steady,
    title,
    trend
});
