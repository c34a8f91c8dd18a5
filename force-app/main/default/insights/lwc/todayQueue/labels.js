import assignedTo from '@salesforce/label/c.TodayAssignedTo';
import calls from '@salesforce/label/c.TodayCalls';
import checkpoints from '@salesforce/label/c.TodayCheckpoints';
import count from '@salesforce/label/c.TodayCount';
import cut from '@salesforce/label/c.TodayCut';
import done from '@salesforce/label/c.TodayDone';
import doneFor from '@salesforce/label/c.TodayDoneFor';
import drops from '@salesforce/label/c.TodayDrops';
import empty from '@salesforce/label/c.TodayEmpty';
import emptyHint from '@salesforce/label/c.TodayEmptyHint';
import how from '@salesforce/label/c.TodayHow';
import howText from '@salesforce/label/c.TodayHowText';
import milestones from '@salesforce/label/c.TodayMilestones';
import more from '@salesforce/label/c.TodayMore';
import notSaved from '@salesforce/label/c.UiNotSaved';
import priority from '@salesforce/label/c.TodayPriority';
import renewals from '@salesforce/label/c.TodayRenewals';
import snooze from '@salesforce/label/c.TodaySnooze';
import snoozeFor from '@salesforce/label/c.TodaySnoozeFor';
import snoozeMonth from '@salesforce/label/c.TodaySnoozeMonth';
import snoozeTomorrow from '@salesforce/label/c.TodaySnoozeTomorrow';
import snoozeWeek from '@salesforce/label/c.TodaySnoozeWeek';
import snoozed from '@salesforce/label/c.TodaySnoozed';
import title from '@salesforce/label/c.TodayTitle';
import touchpoints from '@salesforce/label/c.TodayTouchpoints';
import undo from '@salesforce/label/c.TodayUndo';
import wasDone from '@salesforce/label/c.TodayWasDone';
import wasSnoozed from '@salesforce/label/c.TodayWasSnoozed';
import wasUndone from '@salesforce/label/c.TodayWasUndone';
import whyDrop from '@salesforce/label/c.TodayWhyDrop';
import whyLater from '@salesforce/label/c.TodayWhyLater';
import whyOverdue from '@salesforce/label/c.TodayWhyOverdue';
import whyRenewal from '@salesforce/label/c.TodayWhyRenewal';
import whyToday from '@salesforce/label/c.TodayWhyToday';
import whyUndated from '@salesforce/label/c.TodayWhyUndated';

export const labels = Object.freeze({
    assignedTo,
    calls,
    checkpoints,
    count,
    cut,
    done,
    doneFor,
    drops,
    empty,
    emptyHint,
    how,
    howText,
    milestones,
    more,
    notSaved,
    priority,
    renewals,
    snooze,
    snoozeFor,
    snoozeMonth,
    snoozeTomorrow,
    snoozeWeek,
    snoozed,
    title,
    touchpoints,
    undo,
    wasDone,
    wasSnoozed,
    wasUndone,
    whyDrop,
    whyLater,
    whyOverdue,
    whyRenewal,
    whyToday,
    whyUndated
});
