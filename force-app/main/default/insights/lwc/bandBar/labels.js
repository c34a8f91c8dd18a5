import part from '@salesforce/label/c.BandBarPart';
import summary from '@salesforce/label/c.BandBarSummary';

export const labels = Object.freeze({ part, summary });
