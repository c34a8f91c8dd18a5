trigger RenewalCheckpointTrigger on RenewalCheckpoint__c(
    before insert,
    after insert,
    before update,
    after update,
    before delete,
    after delete,
    after undelete
) {
    new RenewalCheckpointTriggerHandler().run();
}
