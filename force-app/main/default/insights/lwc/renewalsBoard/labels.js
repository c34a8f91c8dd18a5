import computed from '@salesforce/label/c.BoardComputed';
import count from '@salesforce/label/c.BoardCount';
import csm from '@salesforce/label/c.BoardCsm';
import cut from '@salesforce/label/c.BoardCut';
import daysOver from '@salesforce/label/c.BoardDaysOver';
import disagree from '@salesforce/label/c.BoardDisagree';
import due from '@salesforce/label/c.BoardDue';
import empty from '@salesforce/label/c.BoardEmpty';
import emptyHint from '@salesforce/label/c.BoardEmptyHint';
import everybody from '@salesforce/label/c.BoardEverybody';
import finalCall from '@salesforce/label/c.BoardFinal';
import forecast from '@salesforce/label/c.BoardForecast';
import forecastHow from '@salesforce/label/c.BoardForecastHow';
import manager from '@salesforce/label/c.BoardManager';
import monthEmpty from '@salesforce/label/c.BoardMonthEmpty';
import more from '@salesforce/label/c.BoardMore';
import noCall from '@salesforce/label/c.BoardNoCall';
import noForecast from '@salesforce/label/c.BoardNoForecast';
import nobody from '@salesforce/label/c.BoardNobody';
import overdue from '@salesforce/label/c.BoardOverdue';
import title from '@salesforce/label/c.BoardTitle';

export const labels = Object.freeze({
    computed,
    count,
    csm,
    cut,
    daysOver,
    disagree,
    due,
    empty,
    emptyHint,
    everybody,
    finalCall,
    forecast,
    forecastHow,
    manager,
    monthEmpty,
    more,
    noCall,
    noForecast,
    nobody,
    overdue,
    title
});
