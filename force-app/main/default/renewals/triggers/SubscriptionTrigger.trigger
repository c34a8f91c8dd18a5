trigger SubscriptionTrigger on Subscription__c(
    before insert,
    after insert,
    before update,
    after update,
    before delete,
    after delete,
    after undelete
) {
    new SubscriptionTriggerHandler().run();
}
