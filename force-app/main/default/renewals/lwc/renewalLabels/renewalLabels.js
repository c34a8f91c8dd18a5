import arrDue from '@salesforce/label/c.UiRenewalArrDue';
import arrRenewed from '@salesforce/label/c.UiRenewalArrRenewed';
import autoRenews from '@salesforce/label/c.UiRenewalAutoRenews';
import callField from '@salesforce/label/c.UiRenewalCallField';
import calls from '@salesforce/label/c.UiRenewalCalls';
import chart from '@salesforce/label/c.UiRenewalChart';
import chartHelp from '@salesforce/label/c.UiRenewalChartHelp';
import chartHint from '@salesforce/label/c.UiRenewalChartHint';
import checkpointDone from '@salesforce/label/c.UiRenewalCheckpointDone';
import checkpointDue from '@salesforce/label/c.UiRenewalCheckpointDue';
import checkpoints from '@salesforce/label/c.UiRenewalCheckpoints';
import close from '@salesforce/label/c.UiRenewalClose';
import closed from '@salesforce/label/c.UiRenewalClosed';
import complete from '@salesforce/label/c.UiRenewalComplete';
import completeNamed from '@salesforce/label/c.UiRenewalCompleteNamed';
import computed from '@salesforce/label/c.UiRenewalComputed';
import csm from '@salesforce/label/c.UiRenewalCsm';
import decided from '@salesforce/label/c.UiRenewalDecided';
import disagree from '@salesforce/label/c.UiRenewalDisagree';
import done from '@salesforce/label/c.UiRenewalDone';
import due from '@salesforce/label/c.UiRenewalDue';
import editCsm from '@salesforce/label/c.UiRenewalEditCsm';
import editFinal from '@salesforce/label/c.UiRenewalEditFinal';
import effect from '@salesforce/label/c.UiRenewalEffect';
import emptyMessage from '@salesforce/label/c.UiRenewalEmptyMessage';
import emptyTitle from '@salesforce/label/c.UiRenewalEmptyTitle';
import endsOn from '@salesforce/label/c.UiRenewalEndsOn';
import finalCall from '@salesforce/label/c.UiRenewalFinal';
import forecast from '@salesforce/label/c.UiRenewalForecast';
import forecastField from '@salesforce/label/c.UiRenewalForecastField';
import health from '@salesforce/label/c.UiRenewalHealth';
import hideList from '@salesforce/label/c.UiRenewalHideList';
import manager from '@salesforce/label/c.UiRenewalManager';
import missed from '@salesforce/label/c.UiRenewalMissed';
import noCall from '@salesforce/label/c.UiRenewalNoCall';
import noCheckpoints from '@salesforce/label/c.UiRenewalNoCheckpoints';
import notOpened from '@salesforce/label/c.UiRenewalNotOpened';
import notice from '@salesforce/label/c.UiRenewalNotice';
import noticePassed from '@salesforce/label/c.UiRenewalNoticePassed';
import open from '@salesforce/label/c.UiRenewalOpen';
import outcome from '@salesforce/label/c.UiRenewalOutcome';
import outcomeMissing from '@salesforce/label/c.UiRenewalOutcomeMissing';
import overdue from '@salesforce/label/c.UiRenewalOverdue';
import overdueHelp from '@salesforce/label/c.UiRenewalOverdueHelp';
import pick from '@salesforce/label/c.UiRenewalPick';
import point from '@salesforce/label/c.UiRenewalPoint';
import pointCheckpoint from '@salesforce/label/c.UiRenewalPointCheckpoint';
import pointHealth from '@salesforce/label/c.UiRenewalPointHealth';
import reason from '@salesforce/label/c.UiRenewalReason';
import reasonDetail from '@salesforce/label/c.UiRenewalReasonDetail';
import renewsIn from '@salesforce/label/c.UiRenewalIn';
import renewsToday from '@salesforce/label/c.UiRenewalToday';
import reopen from '@salesforce/label/c.UiRenewalReopen';
import reopened from '@salesforce/label/c.UiRenewalReopened';
import result from '@salesforce/label/c.UiRenewalResult';
import saved from '@salesforce/label/c.UiRenewalSaved';
import showList from '@salesforce/label/c.UiRenewalShowList';
import skip from '@salesforce/label/c.UiRenewalSkip';
import skipNamed from '@salesforce/label/c.UiRenewalSkipNamed';
import skipped from '@salesforce/label/c.UiRenewalSkipped';
import stale from '@salesforce/label/c.UiRenewalStale';
import startedLate from '@salesforce/label/c.UiRenewalStartedLate';
import startsOn from '@salesforce/label/c.UiRenewalStartsOn';
import status from '@salesforce/label/c.UiRenewalStatus';
import title from '@salesforce/label/c.UiRenewalTitle';
import touchpoint from '@salesforce/label/c.UiRenewalTouchpoint';
import touchpointsFailed from '@salesforce/label/c.UiRenewalTouchpointsFailed';

/** Texts of the components of renewals. */
export const labels = Object.freeze({
    arrDue,
    arrRenewed,
    autoRenews,
    callField,
    calls,
    chart,
    chartHelp,
    chartHint,
    checkpointDone,
    checkpointDue,
    checkpoints,
    close,
    closed,
    complete,
    completeNamed,
    computed,
    csm,
    decided,
    disagree,
    done,
    due,
    editCsm,
    editFinal,
    effect,
    emptyMessage,
    emptyTitle,
    endsOn,
    finalCall,
    forecast,
    forecastField,
    health,
    hideList,
    manager,
    missed,
    noCall,
    noCheckpoints,
    notOpened,
    notice,
    noticePassed,
    open,
    outcome,
    outcomeMissing,
    overdue,
    overdueHelp,
    pick,
    point,
    pointCheckpoint,
    pointHealth,
    reason,
    reasonDetail,
    renewsIn,
    renewsToday,
    reopen,
    reopened,
    result,
    saved,
    showList,
    skip,
    skipNamed,
    skipped,
    stale,
    startedLate,
    startsOn,
    status,
    title,
    touchpoint,
    touchpointsFailed
});
