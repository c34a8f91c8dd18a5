import all from '@salesforce/label/c.BookScopeAll';
import label from '@salesforce/label/c.BookScopeLabel';
import mine from '@salesforce/label/c.BookScopeMine';
import team from '@salesforce/label/c.BookScopeTeam';

export const labels = Object.freeze({ all, label, mine, team });
