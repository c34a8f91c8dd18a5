/** The package with a few components and pages of the bench: what its own are compared with. */
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = 'force-app/main/default/bench';

/** Components of the account page. */
export const ACCOUNT_COMPONENTS = [
    'accountHealth',
    'accountLifecycle',
    'accountSuccessPlan',
    'accountRenewalTimeline',
    'callsToAction'
] as const;

/** Apps whose account page has one empty card, and all components. */
export const HOST_APP = 'BenchHost';
export const FULL_APP = 'BenchFull';

/** Writes the project. @returns its folder, for the caller to remove */
export function writeUiProject(): string {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-bench-ui-'));
    cpSync(join(REPOSITORY, 'sfdx-project.json'), join(folder, 'sfdx-project.json'));
    cpSync(join(REPOSITORY, 'force-app/main'), join(folder, 'force-app/main'), { recursive: true });
    for (const name of ['force-app/test', 'unpackaged']) {
        mkdirSync(join(folder, name), { recursive: true });
    }
    const put = (path: string, text: string): void => {
        const file = join(folder, FOLDER, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
    };
    component(put, 'benchCard', '<lightning-card title="Empty"></lightning-card>', '', 'lightning__RecordPage');
    component(put, 'benchTable', TABLE_HTML, TABLE_CODE, 'lightning__AppPage');
    put('flexipages/BenchHost.flexipage-meta.xml', recordPage('BenchHost', ['benchCard']));
    put('flexipages/BenchFull.flexipage-meta.xml', recordPage('BenchFull', ACCOUNT_COMPONENTS));
    put(`applications/${HOST_APP}.app-meta.xml`, app(HOST_APP));
    put(`applications/${FULL_APP}.app-meta.xml`, app(FULL_APP));
    return folder;
}

type Put = (path: string, text: string) => void;

function component(put: Put, name: string, html: string, code: string, target: string): void {
    const className = name.charAt(0).toUpperCase() + name.slice(1);
    put(`lwc/${name}/${name}.html`, `<template>${html}</template>\n`);
    put(
        `lwc/${name}/${name}.js`,
        code === ''
            ? `import { LightningElement } from 'lwc';\nexport default class ${className} extends LightningElement {}\n`
            : code
    );
    put(
        `lwc/${name}/${name}.js-meta.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>66.0</apiVersion>
    <isExposed>true</isExposed>
    <targets>
        <target>${target}</target>
    </targets>
</LightningComponentBundle>
`
    );
}

/** The table that an author without a design of his own takes, with the portfolio's rows, columns, order and filter. */
const TABLE_HTML = `<lightning-datatable lwc:if={rows} key-field="id" data={rows} columns={columns} hide-checkbox-column
    sorted-by={sortedBy} sorted-direction={direction} onsort={handleSort}></lightning-datatable>`;

const TABLE_CODE = `import { LightningElement, api, wire } from 'lwc';
import getPortfolio from '@salesforce/apex/PortfolioController.getPortfolio';

const column = (fieldName, type) => ({ label: fieldName, fieldName, type, sortable: true });

export default class BenchTable extends LightningElement {
    all;
    sortedBy = 'arr';
    direction = 'desc';
    band = '';
    columns = [
        column('name', 'text'),
        column('band', 'text'),
        column('score', 'number'),
        column('trend', 'number'),
        column('arr', 'currency'),
        column('renewalOn', 'date-local'),
        column('stage', 'text'),
        column('contactOn', 'date-local')
    ];

    @wire(getPortfolio, { scope: 'mine' })
    receive({ data }) {
        this.all = data && data.rows;
    }

    get rows() {
        const { sortedBy, band } = this;
        const sign = this.direction === 'desc' ? -1 : 1;
        const found = this.all && this.all.filter((row) => band === '' || row.band === band);
        return found && [...found].sort((a, b) => (a[sortedBy] < b[sortedBy] ? -sign : a[sortedBy] > b[sortedBy] ? sign : 0));
    }

    @api
    filterBand(band) {
        this.band = band;
    }

    handleSort(event) {
        this.sortedBy = event.detail.fieldName;
        this.direction = event.detail.sortDirection;
    }
}
`;

function recordPage(name: string, components: readonly string[]): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<FlexiPage xmlns="http://soap.sforce.com/2006/04/metadata">
    <flexiPageRegions>
        ${instance('force:highlightsPanel')}
        <name>header</name>
        <type>Region</type>
    </flexiPageRegions>
    <flexiPageRegions>
        ${components.map(instance).join('\n        ')}
        <name>main</name>
        <type>Region</type>
    </flexiPageRegions>
    <masterLabel>${name}</masterLabel>
    <sobjectType>Account</sobjectType>
    <template>
        <name>flexipage:recordHomeTemplateDesktop</name>
    </template>
    <type>RecordPage</type>
</FlexiPage>
`;
}

function instance(name: string): string {
    const identifier = name.replace(':', '_');
    return `<itemInstances><componentInstance><componentName>${name}</componentName><identifier>${identifier}</identifier></componentInstance></itemInstances>`;
}

function app(name: string): string {
    return `<?xml version="1.0" encoding="UTF-8"?>
<CustomApplication xmlns="http://soap.sforce.com/2006/04/metadata">
    <actionOverrides>
        <actionName>View</actionName>
        <content>${name}</content>
        <formFactor>Large</formFactor>
        <pageOrSobjectType>Account</pageOrSobjectType>
        <type>Flexipage</type>
    </actionOverrides>
    <formFactors>Large</formFactors>
    <label>${name}</label>
    <navType>Standard</navType>
    <tabs>standard-home</tabs>
    <tabs>standard-Account</tabs>
    <uiType>Lightning</uiType>
</CustomApplication>
`;
}
