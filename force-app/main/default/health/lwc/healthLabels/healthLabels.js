import band from '@salesforce/label/c.HealthUiBand';
import behavior from '@salesforce/label/c.HealthUiBehavior';
import behaviorHelp from '@salesforce/label/c.HealthUiBehaviorHelp';
import blockedBy from '@salesforce/label/c.HealthUiBlockedBy';
import cappedBy from '@salesforce/label/c.HealthUiCappedBy';
import changePoints from '@salesforce/label/c.HealthUiChangePoints';
import changedFirst from '@salesforce/label/c.HealthUiChangedFirst';
import changedOther from '@salesforce/label/c.HealthUiChangedOther';
import changedScore from '@salesforce/label/c.HealthUiChangedScore';
import changes from '@salesforce/label/c.HealthUiChanges';
import changesFromTo from '@salesforce/label/c.HealthUiChangesFromTo';
import changesFuture from '@salesforce/label/c.HealthUiChangesFuture';
import changesNoEarlier from '@salesforce/label/c.HealthUiChangesNoEarlier';
import changesNone from '@salesforce/label/c.HealthUiChangesNone';
import changesNotScored from '@salesforce/label/c.HealthUiChangesNotScored';
import changesSince from '@salesforce/label/c.HealthUiChangesSince';
import configuration from '@salesforce/label/c.HealthUiConfiguration';
import configurationHelp from '@salesforce/label/c.HealthUiConfigurationHelp';
import contribution from '@salesforce/label/c.HealthUiContribution';
import costsItem from '@salesforce/label/c.HealthUiCostsItem';
import costsMost from '@salesforce/label/c.HealthUiCostsMost';
import costsNothing from '@salesforce/label/c.HealthUiCostsNothing';
import coverage from '@salesforce/label/c.HealthUiCoverage';
import coverageFloor from '@salesforce/label/c.HealthUiCoverageFloor';
import date from '@salesforce/label/c.HealthUiDate';
import emptyMessage from '@salesforce/label/c.HealthUiEmptyMessage';
import emptyMessageReader from '@salesforce/label/c.HealthUiEmptyMessageReader';
import emptyTitle from '@salesforce/label/c.HealthUiEmptyTitle';
import evidence from '@salesforce/label/c.HealthUiEvidence';
import evidenceCount from '@salesforce/label/c.HealthUiEvidenceCount';
import evidenceHidden from '@salesforce/label/c.HealthUiEvidenceHidden';
import evidenceNone from '@salesforce/label/c.HealthUiEvidenceNone';
import evidenceRecord from '@salesforce/label/c.HealthUiEvidenceRecord';
import evidenceValue from '@salesforce/label/c.HealthUiEvidenceValue';
import freshness from '@salesforce/label/c.HealthUiFreshness';
import fromTo from '@salesforce/label/c.HealthUiFromTo';
import groupMissing from '@salesforce/label/c.HealthUiGroupMissing';
import groupShare from '@salesforce/label/c.HealthUiGroupShare';
import groups from '@salesforce/label/c.HealthUiGroups';
import measureCost from '@salesforce/label/c.HealthUiMeasureCost';
import measureFull from '@salesforce/label/c.HealthUiMeasureFull';
import measureNotCounted from '@salesforce/label/c.HealthUiMeasureNotCounted';
import measurePoints from '@salesforce/label/c.HealthUiMeasurePoints';
import measures from '@salesforce/label/c.HealthUiMeasures';
import missingData from '@salesforce/label/c.HealthUiMissingData';
import missingDataHelp from '@salesforce/label/c.HealthUiMissingDataHelp';
import model from '@salesforce/label/c.HealthUiModel';
import modelMark from '@salesforce/label/c.HealthUiModelMark';
import modelVersion from '@salesforce/label/c.HealthUiModelVersion';
import noScore from '@salesforce/label/c.HealthUiNoScore';
import notScored from '@salesforce/label/c.HealthUiNotScored';
import rating from '@salesforce/label/c.HealthUiRating';
import ratingEdit from '@salesforce/label/c.HealthUiRatingEdit';
import ratingField from '@salesforce/label/c.HealthUiRatingField';
import ratingNone from '@salesforce/label/c.HealthUiRatingNone';
import ratingNoneReader from '@salesforce/label/c.HealthUiRatingNoneReader';
import ratingOn from '@salesforce/label/c.HealthUiRatingOn';
import ratingReason from '@salesforce/label/c.HealthUiRatingReason';
import ratingReasonHelp from '@salesforce/label/c.HealthUiRatingReasonHelp';
import ratingSaved from '@salesforce/label/c.HealthUiRatingSaved';
import recalculate from '@salesforce/label/c.HealthUiRecalculate';
import recalculateFailed from '@salesforce/label/c.HealthUiRecalculateFailed';
import recalculating from '@salesforce/label/c.HealthUiRecalculating';
import score from '@salesforce/label/c.HealthUiScore';
import scoreOf from '@salesforce/label/c.HealthUiScoreOf';
import scoredAt from '@salesforce/label/c.HealthUiScoredAt';
import scoredSince from '@salesforce/label/c.HealthUiScoredSince';
import shareOfScore from '@salesforce/label/c.HealthUiShareOfScore';
import since from '@salesforce/label/c.HealthUiSince';
import staleAfter from '@salesforce/label/c.HealthUiStaleAfter';
import statusBlocks from '@salesforce/label/c.HealthUiStatusBlocks';
import statusCap from '@salesforce/label/c.HealthUiStatusCap';
import statusFixed from '@salesforce/label/c.HealthUiStatusFixed';
import statusMissing from '@salesforce/label/c.HealthUiStatusMissing';
import statusScored from '@salesforce/label/c.HealthUiStatusScored';
import statusStale from '@salesforce/label/c.HealthUiStatusStale';
import targetChoice from '@salesforce/label/c.HealthUiTargetChoice';
import targetLess from '@salesforce/label/c.HealthUiTargetLess';
import targetMore from '@salesforce/label/c.HealthUiTargetMore';
import title from '@salesforce/label/c.HealthUiTitle';
import trendChart from '@salesforce/label/c.HealthUiTrendChart';
import trendDown from '@salesforce/label/c.HealthUiTrendDown';
import trendHelp from '@salesforce/label/c.HealthUiTrendHelp';
import trendModel from '@salesforce/label/c.HealthUiTrendModel';
import trendNone from '@salesforce/label/c.HealthUiTrendNone';
import trendOnce from '@salesforce/label/c.HealthUiTrendOnce';
import trendPoint from '@salesforce/label/c.HealthUiTrendPoint';
import trendSame from '@salesforce/label/c.HealthUiTrendSame';
import trendSummary from '@salesforce/label/c.HealthUiTrendSummary';
import trendTable from '@salesforce/label/c.HealthUiTrendTable';
import trendTitle from '@salesforce/label/c.HealthUiTrendTitle';
import trendUp from '@salesforce/label/c.HealthUiTrendUp';
import unchanged from '@salesforce/label/c.HealthUiUnchanged';
import valueMissing from '@salesforce/label/c.HealthUiValueMissing';
import weights from '@salesforce/label/c.HealthUiWeights';
import zeroLess from '@salesforce/label/c.HealthUiZeroLess';
import zeroMore from '@salesforce/label/c.HealthUiZeroMore';

/** Texts of the components of health. */
export const labels = Object.freeze({
    band,
    behavior,
    behaviorHelp,
    blockedBy,
    cappedBy,
    changePoints,
    changedFirst,
    changedOther,
    changedScore,
    changes,
    changesFromTo,
    changesFuture,
    changesNoEarlier,
    changesNone,
    changesNotScored,
    changesSince,
    configuration,
    configurationHelp,
    contribution,
    costsItem,
    costsMost,
    costsNothing,
    coverage,
    coverageFloor,
    date,
    emptyMessage,
    emptyMessageReader,
    emptyTitle,
    evidence,
    evidenceCount,
    evidenceHidden,
    evidenceNone,
    evidenceRecord,
    evidenceValue,
    freshness,
    fromTo,
    groupMissing,
    groupShare,
    groups,
    measureCost,
    measureFull,
    measureNotCounted,
    measurePoints,
    measures,
    missingData,
    missingDataHelp,
    model,
    modelMark,
    modelVersion,
    noScore,
    notScored,
    rating,
    ratingEdit,
    ratingField,
    ratingNone,
    ratingNoneReader,
    ratingOn,
    ratingReason,
    ratingReasonHelp,
    ratingSaved,
    recalculate,
    recalculateFailed,
    recalculating,
    score,
    scoreOf,
    scoredAt,
    scoredSince,
    shareOfScore,
    since,
    staleAfter,
    statusBlocks,
    statusCap,
    statusFixed,
    statusMissing,
    statusScored,
    statusStale,
    targetChoice,
    targetLess,
    targetMore,
    title,
    trendChart,
    trendDown,
    trendHelp,
    trendModel,
    trendNone,
    trendOnce,
    trendPoint,
    trendSame,
    trendSummary,
    trendTable,
    trendTitle,
    trendUp,
    unchanged,
    valueMissing,
    weights,
    zeroLess,
    zeroMore
});
