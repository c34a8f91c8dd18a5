import { LightningElement } from 'lwc';
import hidden from '@salesforce/apex/Numbers.hidden';
import label from '@salesforce/label/c.Missing';
import field from '@salesforce/schema/Account.Nothing__c';
import permission from '@salesforce/customPermission/Nobody';
import { graphql } from 'lightning/uiGraphQLApi';
import community from '@salesforce/community/basePath';
import Other from 'c/absent';

export default class References extends LightningElement {
    all = [hidden, label, field, permission, graphql, community, Other];
}
