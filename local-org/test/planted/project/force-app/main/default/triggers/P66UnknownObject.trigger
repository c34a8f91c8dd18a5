trigger P66UnknownObject on Missing__c(before insert) { // error: invalid-type
}
