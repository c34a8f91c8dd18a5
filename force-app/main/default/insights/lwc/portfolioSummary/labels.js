import arr from '@salesforce/label/c.PortfolioArr';
import customers from '@salesforce/label/c.PortfolioCustomers';
import due from '@salesforce/label/c.PortfolioDue';
import dueValue from '@salesforce/label/c.PortfolioDueValue';
import empty from '@salesforce/label/c.PortfolioEmpty';
import emptyHint from '@salesforce/label/c.PortfolioEmptyHint';
import noRisk from '@salesforce/label/c.PortfolioSummaryNoRisk';
import open from '@salesforce/label/c.PortfolioOpen';
import overdue from '@salesforce/label/c.PortfolioOverdue';
import risk from '@salesforce/label/c.PortfolioSummaryRisk';
import title from '@salesforce/label/c.PortfolioSummaryTitle';

export const labels = Object.freeze({
    arr,
    customers,
    due,
    dueValue,
    empty,
    emptyHint,
    noRisk,
    open,
    overdue,
    risk,
    title
});
