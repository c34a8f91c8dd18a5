import addCommitment from '@salesforce/label/c.PlanUiAddCommitment';
import addObjective from '@salesforce/label/c.PlanUiAddObjective';
import addStakeholder from '@salesforce/label/c.PlanUiAddStakeholder';
import afterDays from '@salesforce/label/c.PlanUiAfterDays';
import agreedBy from '@salesforce/label/c.PlanUiAgreedBy';
import agreedCount from '@salesforce/label/c.PlanUiAgreedCount';
import agreedOn from '@salesforce/label/c.PlanUiAgreedOn';
import choosePlan from '@salesforce/label/c.PlanUiChoosePlan';
import commitments from '@salesforce/label/c.PlanUiCommitments';
import commitmentsEmpty from '@salesforce/label/c.PlanUiCommitmentsEmpty';
import commitmentsEmptyHint from '@salesforce/label/c.PlanUiCommitmentsEmptyHint';
import complete from '@salesforce/label/c.PlanUiComplete';
import completedOn from '@salesforce/label/c.PlanUiCompletedOn';
import completedToast from '@salesforce/label/c.PlanUiCompletedToast';
import conditionBlank from '@salesforce/label/c.PlanUiConditionBlank';
import conditionHidden from '@salesforce/label/c.PlanUiConditionHidden';
import conditionMet from '@salesforce/label/c.PlanUiConditionMet';
import conditionNow from '@salesforce/label/c.PlanUiConditionNow';
import conditionOpen from '@salesforce/label/c.PlanUiConditionOpen';
import contactGone from '@salesforce/label/c.PlanUiContactGone';
import currentValue from '@salesforce/label/c.PlanUiCurrentValue';
import customerDoes from '@salesforce/label/c.PlanUiCustomerDoes';
import customerExpects from '@salesforce/label/c.PlanUiCustomerExpects';
import customerSays from '@salesforce/label/c.PlanUiCustomerSays';
import daysOfTarget from '@salesforce/label/c.PlanUiDaysOfTarget';
import daysOnly from '@salesforce/label/c.PlanUiDaysOnly';
import doneOf from '@salesforce/label/c.PlanUiDoneOf';
import doneOn from '@salesforce/label/c.PlanUiDoneOn';
import due from '@salesforce/label/c.PlanUiDue';
import dueOn from '@salesforce/label/c.PlanUiDueOn';
import edit from '@salesforce/label/c.PlanUiEdit';
import editNamed from '@salesforce/label/c.PlanUiEditNamed';
import entered from '@salesforce/label/c.PlanUiEntered';
import exitCondition from '@salesforce/label/c.PlanUiExitCondition';
import exitManual from '@salesforce/label/c.PlanUiExitManual';
import exitMissing from '@salesforce/label/c.PlanUiExitMissing';
import exitNoRequired from '@salesforce/label/c.PlanUiExitNoRequired';
import exitNothingMissing from '@salesforce/label/c.PlanUiExitNothingMissing';
import exitRequired from '@salesforce/label/c.PlanUiExitRequired';
import exitRevisited from '@salesforce/label/c.PlanUiExitRevisited';
import exitTitle from '@salesforce/label/c.PlanUiExitTitle';
import firstValue from '@salesforce/label/c.PlanUiFirstValue';
import framework from '@salesforce/label/c.PlanUiFramework';
import frameworkMatching from '@salesforce/label/c.PlanUiFrameworkMatching';
import from_ from '@salesforce/label/c.PlanUiFrom';
import left from '@salesforce/label/c.PlanUiLeft';
import legendDone from '@salesforce/label/c.PlanUiLegendDone';
import legendOpen from '@salesforce/label/c.PlanUiLegendOpen';
import legendOverdue from '@salesforce/label/c.PlanUiLegendOverdue';
import legendPlanned from '@salesforce/label/c.PlanUiLegendPlanned';
import legendWaits from '@salesforce/label/c.PlanUiLegendWaits';
import lifecycleTitle from '@salesforce/label/c.PlanUiLifecycleTitle';
import list from '@salesforce/label/c.PlanUiList';
import manager from '@salesforce/label/c.PlanUiManager';
import measured from '@salesforce/label/c.PlanUiMeasured';
import measuredBy from '@salesforce/label/c.PlanUiMeasuredBy';
import measuredOn from '@salesforce/label/c.PlanUiMeasuredOn';
import milestone from '@salesforce/label/c.PlanUiMilestone';
import milestonesOf from '@salesforce/label/c.PlanUiMilestonesOf';
import milestonesTitle from '@salesforce/label/c.PlanUiMilestonesTitle';
import move from '@salesforce/label/c.PlanUiMove';
import moveHere from '@salesforce/label/c.PlanUiMoveHere';
import moveNothing from '@salesforce/label/c.PlanUiMoveNothing';
import movePreview from '@salesforce/label/c.PlanUiMovePreview';
import moveReason from '@salesforce/label/c.PlanUiMoveReason';
import moveTitle from '@salesforce/label/c.PlanUiMoveTitle';
import movedBecause from '@salesforce/label/c.PlanUiMovedBecause';
import movedToast from '@salesforce/label/c.PlanUiMovedToast';
import newDueOn from '@salesforce/label/c.PlanUiNewDueOn';
import noAnswer from '@salesforce/label/c.PlanUiNoAnswer';
import noFrameworks from '@salesforce/label/c.PlanUiNoFrameworks';
import noMilestones from '@salesforce/label/c.PlanUiNoMilestones';
import noMilestonesShort from '@salesforce/label/c.PlanUiNoMilestonesShort';
import noObjectivesShort from '@salesforce/label/c.PlanUiNoObjectivesShort';
import noPlanMessage from '@salesforce/label/c.PlanUiNoPlanMessage';
import noPlanReadOnly from '@salesforce/label/c.PlanUiNoPlanReadOnly';
import noPlanTitle from '@salesforce/label/c.PlanUiNoPlanTitle';
import nobody from '@salesforce/label/c.PlanUiNobody';
import notAgreed from '@salesforce/label/c.PlanUiNotAgreed';
import notDated from '@salesforce/label/c.PlanUiNotDated';
import notMeasured from '@salesforce/label/c.PlanUiNotMeasured';
import notYet from '@salesforce/label/c.PlanUiNotYet';
import now from '@salesforce/label/c.PlanUiNow';
import objectiveBaseline from '@salesforce/label/c.PlanUiObjectiveBaseline';
import objectiveNow from '@salesforce/label/c.PlanUiObjectiveNow';
import objectiveProgress from '@salesforce/label/c.PlanUiObjectiveProgress';
import objectiveTarget from '@salesforce/label/c.PlanUiObjectiveTarget';
import objectivesEmpty from '@salesforce/label/c.PlanUiObjectivesEmpty';
import objectivesEmptyHint from '@salesforce/label/c.PlanUiObjectivesEmptyHint';
import onboarded from '@salesforce/label/c.PlanUiOnboarded';
import onboardingEnd from '@salesforce/label/c.PlanUiOnboardingEnd';
import opEqual from '@salesforce/label/c.PlanUiOpEqual';
import opGreater from '@salesforce/label/c.PlanUiOpGreater';
import opGreaterOrEqual from '@salesforce/label/c.PlanUiOpGreaterOrEqual';
import opHasText from '@salesforce/label/c.PlanUiOpHasText';
import opIsBlank from '@salesforce/label/c.PlanUiOpIsBlank';
import opIsIn from '@salesforce/label/c.PlanUiOpIsIn';
import opIsNotBlank from '@salesforce/label/c.PlanUiOpIsNotBlank';
import opLess from '@salesforce/label/c.PlanUiOpLess';
import opLessOrEqual from '@salesforce/label/c.PlanUiOpLessOrEqual';
import opNotEqual from '@salesforce/label/c.PlanUiOpNotEqual';
import opNotIn from '@salesforce/label/c.PlanUiOpNotIn';
import opStartsWith from '@salesforce/label/c.PlanUiOpStartsWith';
import optional from '@salesforce/label/c.PlanUiOptional';
import otherMilestones from '@salesforce/label/c.PlanUiOtherMilestones';
import overBy from '@salesforce/label/c.PlanUiOverBy';
import overdue from '@salesforce/label/c.PlanUiOverdue';
import overdueDays from '@salesforce/label/c.PlanUiOverdueDays';
import owner from '@salesforce/label/c.PlanUiOwner';
import path from '@salesforce/label/c.PlanUiPath';
import planEnded from '@salesforce/label/c.PlanUiPlanEnded';
import planMilestonesEmpty from '@salesforce/label/c.PlanUiPlanMilestonesEmpty';
import planMilestonesEmptyHint from '@salesforce/label/c.PlanUiPlanMilestonesEmptyHint';
import planNotStarted from '@salesforce/label/c.PlanUiPlanNotStarted';
import planTitle from '@salesforce/label/c.PlanUiPlanTitle';
import planWithoutStage from '@salesforce/label/c.PlanUiPlanWithoutStage';
import previewCounts from '@salesforce/label/c.PlanUiPreviewCounts';
import previewDates from '@salesforce/label/c.PlanUiPreviewDates';
import previewHeading from '@salesforce/label/c.PlanUiPreviewHeading';
import previewStage from '@salesforce/label/c.PlanUiPreviewStage';
import process from '@salesforce/label/c.PlanUiProcess';
import product from '@salesforce/label/c.PlanUiProduct';
import productHelp from '@salesforce/label/c.PlanUiProductHelp';
import progress from '@salesforce/label/c.PlanUiProgress';
import progressNone from '@salesforce/label/c.PlanUiProgressNone';
import progressText from '@salesforce/label/c.PlanUiProgressText';
import reopen from '@salesforce/label/c.PlanUiReopen';
import reopenedToast from '@salesforce/label/c.PlanUiReopenedToast';
import required from '@salesforce/label/c.PlanUiRequired';
import responsible from '@salesforce/label/c.PlanUiResponsible';
import saved from '@salesforce/label/c.PlanUiSaved';
import sentimentUnknown from '@salesforce/label/c.PlanUiSentimentUnknown';
import shift from '@salesforce/label/c.PlanUiShift';
import shiftNothing from '@salesforce/label/c.PlanUiShiftNothing';
import shiftPreview from '@salesforce/label/c.PlanUiShiftPreview';
import shiftSave from '@salesforce/label/c.PlanUiShiftSave';
import shiftedToast from '@salesforce/label/c.PlanUiShiftedToast';
import slippedEarlier from '@salesforce/label/c.PlanUiSlippedEarlier';
import slippedLater from '@salesforce/label/c.PlanUiSlippedLater';
import stage from '@salesforce/label/c.PlanUiStage';
import stageNowNoTarget from '@salesforce/label/c.PlanUiStageNowNoTarget';
import stageNowOnTime from '@salesforce/label/c.PlanUiStageNowOnTime';
import stageNowOverdue from '@salesforce/label/c.PlanUiStageNowOverdue';
import stakeholdersEmpty from '@salesforce/label/c.PlanUiStakeholdersEmpty';
import stakeholdersEmptyHint from '@salesforce/label/c.PlanUiStakeholdersEmptyHint';
import start from '@salesforce/label/c.PlanUiStart';
import startOn from '@salesforce/label/c.PlanUiStartOn';
import startPlan from '@salesforce/label/c.PlanUiStartPlan';
import startTitle from '@salesforce/label/c.PlanUiStartTitle';
import started from '@salesforce/label/c.PlanUiStarted';
import status from '@salesforce/label/c.PlanUiStatus';
import tabCommitments from '@salesforce/label/c.PlanUiTabCommitments';
import tabMilestones from '@salesforce/label/c.PlanUiTabMilestones';
import tabObjectives from '@salesforce/label/c.PlanUiTabObjectives';
import tabStakeholders from '@salesforce/label/c.PlanUiTabStakeholders';
import targetOnly from '@salesforce/label/c.PlanUiTargetOnly';
import then from '@salesforce/label/c.PlanUiThen';
import timeline from '@salesforce/label/c.PlanUiTimeline';
import timelineHelp from '@salesforce/label/c.PlanUiTimelineHelp';
import timelineText from '@salesforce/label/c.PlanUiTimelineText';
import to from '@salesforce/label/c.PlanUiTo';
import tools from '@salesforce/label/c.PlanUiTools';
import undated from '@salesforce/label/c.PlanUiUndated';
import updateValue from '@salesforce/label/c.PlanUiUpdateValue';
import updateValueOf from '@salesforce/label/c.PlanUiUpdateValueOf';
import valueDelivered from '@salesforce/label/c.PlanUiValueDelivered';
import valueOutOfRange from '@salesforce/label/c.PlanUiValueOutOfRange';
import visit from '@salesforce/label/c.PlanUiVisit';
import waits from '@salesforce/label/c.PlanUiWaits';
import waitsFor from '@salesforce/label/c.PlanUiWaitsFor';
import weSay from '@salesforce/label/c.PlanUiWeSay';

/** Texts of the components of plans. */
export const planLabels = Object.freeze({
    addCommitment,
    addObjective,
    addStakeholder,
    afterDays,
    agreedBy,
    agreedCount,
    agreedOn,
    choosePlan,
    commitments,
    commitmentsEmpty,
    commitmentsEmptyHint,
    complete,
    completedOn,
    completedToast,
    conditionBlank,
    conditionHidden,
    conditionMet,
    conditionNow,
    conditionOpen,
    contactGone,
    currentValue,
    customerDoes,
    customerExpects,
    customerSays,
    daysOfTarget,
    daysOnly,
    doneOf,
    doneOn,
    due,
    dueOn,
    edit,
    editNamed,
    entered,
    exitCondition,
    exitManual,
    exitMissing,
    exitNoRequired,
    exitNothingMissing,
    exitRequired,
    exitRevisited,
    exitTitle,
    firstValue,
    framework,
    frameworkMatching,
    from: from_,
    left,
    legendDone,
    legendOpen,
    legendOverdue,
    legendPlanned,
    legendWaits,
    lifecycleTitle,
    list,
    manager,
    measured,
    measuredBy,
    measuredOn,
    milestone,
    milestonesOf,
    milestonesTitle,
    move,
    moveHere,
    moveNothing,
    movePreview,
    moveReason,
    moveTitle,
    movedBecause,
    movedToast,
    newDueOn,
    noAnswer,
    noFrameworks,
    noMilestones,
    noMilestonesShort,
    noObjectivesShort,
    noPlanMessage,
    noPlanReadOnly,
    noPlanTitle,
    nobody,
    notAgreed,
    notDated,
    notMeasured,
    notYet,
    now,
    objectiveBaseline,
    objectiveNow,
    objectiveProgress,
    objectiveTarget,
    objectivesEmpty,
    objectivesEmptyHint,
    onboarded,
    onboardingEnd,
    opEqual,
    opGreater,
    opGreaterOrEqual,
    opHasText,
    opIsBlank,
    opIsIn,
    opIsNotBlank,
    opLess,
    opLessOrEqual,
    opNotEqual,
    opNotIn,
    opStartsWith,
    optional,
    otherMilestones,
    overBy,
    overdue,
    overdueDays,
    owner,
    path,
    planEnded,
    planMilestonesEmpty,
    planMilestonesEmptyHint,
    planNotStarted,
    planTitle,
    planWithoutStage,
    previewCounts,
    previewDates,
    previewHeading,
    previewStage,
    process,
    product,
    productHelp,
    progress,
    progressNone,
    progressText,
    reopen,
    reopenedToast,
    required,
    responsible,
    saved,
    sentimentUnknown,
    shift,
    shiftNothing,
    shiftPreview,
    shiftSave,
    shiftedToast,
    slippedEarlier,
    slippedLater,
    stage,
    stageNowNoTarget,
    stageNowOnTime,
    stageNowOverdue,
    stakeholdersEmpty,
    stakeholdersEmptyHint,
    start,
    startOn,
    startPlan,
    startTitle,
    started,
    status,
    tabCommitments,
    tabMilestones,
    tabObjectives,
    tabStakeholders,
    targetOnly,
    then,
    timeline,
    timelineHelp,
    timelineText,
    to,
    tools,
    undated,
    updateValue,
    updateValueOf,
    valueDelivered,
    valueOutOfRange,
    visit,
    waits,
    waitsFor,
    weSay
});
