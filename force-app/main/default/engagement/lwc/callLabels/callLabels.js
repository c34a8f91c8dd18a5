import actions from '@salesforce/label/c.UiCallActions';
import assignee from '@salesforce/label/c.UiCallAssignee';
import automatic from '@salesforce/label/c.UiCallAutomatic';
import closed from '@salesforce/label/c.UiCallClosed';
import closedOn from '@salesforce/label/c.UiCallClosedOn';
import completeTask from '@salesforce/label/c.UiCallCompleteTask';
import completeTaskNamed from '@salesforce/label/c.UiCallCompleteTaskNamed';
import details from '@salesforce/label/c.UiCallDetails';
import dismiss from '@salesforce/label/c.UiCallDismiss';
import done from '@salesforce/label/c.UiCallDone';
import due from '@salesforce/label/c.UiCallDue';
import dueOn from '@salesforce/label/c.UiCallDueOn';
import emptyMessage from '@salesforce/label/c.UiCallEmptyMessage';
import emptyTitle from '@salesforce/label/c.UiCallEmptyTitle';
import kind from '@salesforce/label/c.UiCallKind';
import newCall from '@salesforce/label/c.UiCallNew';
import newTitle from '@salesforce/label/c.UiCallNewTitle';
import noPlaybook from '@salesforce/label/c.UiCallNoPlaybook';
import noneClosed from '@salesforce/label/c.UiCallNoneClosed';
import noneSnoozed from '@salesforce/label/c.UiCallNoneSnoozed';
import open from '@salesforce/label/c.UiCallOpen';
import overdue from '@salesforce/label/c.UiCallOverdue';
import playbook from '@salesforce/label/c.UiCallPlaybook';
import playbookOption from '@salesforce/label/c.UiCallPlaybookOption';
import priority from '@salesforce/label/c.UiCallPriority';
import raise from '@salesforce/label/c.UiCallRaise';
import raised from '@salesforce/label/c.UiCallRaised';
import reason from '@salesforce/label/c.UiCallReason';
import reassign from '@salesforce/label/c.UiCallReassign';
import reopen from '@salesforce/label/c.UiCallReopen';
import result from '@salesforce/label/c.UiCallResult';
import saved from '@salesforce/label/c.UiCallSaved';
import snooze from '@salesforce/label/c.UiCallSnooze';
import snoozePast from '@salesforce/label/c.UiCallSnoozePast';
import snoozeUntil from '@salesforce/label/c.UiCallSnoozeUntil';
import snoozed from '@salesforce/label/c.UiCallSnoozed';
import snoozedUntil from '@salesforce/label/c.UiCallSnoozedUntil';
import stale from '@salesforce/label/c.UiCallStale';
import stepDone from '@salesforce/label/c.UiCallStepDone';
import stepDue from '@salesforce/label/c.UiCallStepDue';
import stepNotReached from '@salesforce/label/c.UiCallStepNotReached';
import stepOpen from '@salesforce/label/c.UiCallStepOpen';
import stepWaiting from '@salesforce/label/c.UiCallStepWaiting';
import taskCompleted from '@salesforce/label/c.UiCallTaskCompleted';
import tasks from '@salesforce/label/c.UiCallTasks';
import tasksOf from '@salesforce/label/c.UiCallTasksOf';
import title from '@salesforce/label/c.UiCallTitle';
import touchpointMark from '@salesforce/label/c.UiCallTouchpointMark';
import views from '@salesforce/label/c.UiCallViews';
import wake from '@salesforce/label/c.UiCallWake';

/** Texts of the components of engagement. */
export const labels = Object.freeze({
    actions,
    assignee,
    automatic,
    closed,
    closedOn,
    completeTask,
    completeTaskNamed,
    details,
    dismiss,
    done,
    due,
    dueOn,
    emptyMessage,
    emptyTitle,
    kind,
    newCall,
    newTitle,
    noPlaybook,
    noneClosed,
    noneSnoozed,
    open,
    overdue,
    playbook,
    playbookOption,
    priority,
    raise,
    raised,
    reason,
    reassign,
    reopen,
    result,
    saved,
    snooze,
    snoozePast,
    snoozeUntil,
    snoozed,
    snoozedUntil,
    stale,
    stepDone,
    stepDue,
    stepNotReached,
    stepOpen,
    stepWaiting,
    taskCompleted,
    tasks,
    tasksOf,
    title,
    touchpointMark,
    views,
    wake
});
