trigger BatchApexErrorTrigger on BatchApexErrorEvent(after insert) {
    DeadPortions.record(Trigger.new);
}
