/** `Metadata.Operations` ("Apex Metadata API", Apex Developer Guide): deployments run as jobs, then call back. */
import { ListValue } from '../../language/collections.js';
import { DatetimeValue } from '../../language/dates.js';
import type { ApexValue } from '../../language/values.js';
import { Unsupported } from '../../language/unsupported.js';
import { CallbackContextValue } from '../../library/metadata/values.js';
import { makeBag } from '../../library/platform/bagTypes.js';
import { PropertyBag } from '../../library/platform/propertyBag.js';
import { addJob, beginJob, endJob, type WaitingJob } from '../jobs/book.js';
import { text } from '../jobs/rows.js';
import type { JobSpec } from '../jobs/spec.js';
import { errorText } from '../jobs/support.js';
import type { Services } from '../services.js';
import { freeze } from '../state/freeze.js';
import { thaw } from '../state/thaw.js';
import { inTransaction } from '../transactions.js';
import { applyItem, type AppliedItem, type MetadataItem } from './apply.js';

const ITEMS = 'List<Object>';
const HANDLER = 'handleResult(Metadata.DeployResult,Metadata.DeployCallbackContext)';

/**
 * @param callback null for none
 * @returns the id of the deployment
 */
export function enqueueDeployment(services: Services, metadata: readonly ApexValue[], callback: ApexValue): string {
    const { machine } = services;
    const { transaction } = machine;
    if (transaction.isTest) {
        // text as in public questions: a test cannot deploy
        throw machine.exception('AsyncException', 'Metadata cannot be deployed from within a test');
    }
    const items = metadata.map((item) => new ListValue(itemParts(item), ITEMS));
    const spec: JobSpec = {
        kind: 'deployment',
        dueAt: transaction.now(),
        state: freeze(new ListValue([new ListValue(items, ITEMS), callback], ITEMS))
    };
    return addJob(services, { type: 'ApexToken', className: undefined, methodName: 'deploy', spec });
}

/** Full name, label, then field and value by turns. */
function itemParts(item: ApexValue): ApexValue[] {
    if (!(item instanceof PropertyBag) || item.apexType !== 'Metadata.CustomMetadata') {
        throw new Unsupported(
            `Metadata.Operations.enqueueDeployment of ${item instanceof PropertyBag ? item.apexType : 'metadata without a type'}`
        );
    }
    const values = item.read('values');
    const pairs = (values instanceof ListValue ? values.items : []).flatMap((value) =>
        value instanceof PropertyBag ? [value.read('field'), value.read('value')] : []
    );
    return [item.read('fullName'), item.read('label'), ...pairs];
}

function readItem(value: ApexValue): MetadataItem {
    const [fullName, label, ...pairs] = (value as ListValue).items;
    const values = [];
    for (let at = 0; at < pairs.length; at += 2) {
        values.push({ field: text(pairs[at]), value: pairs[at + 1] ?? null });
    }
    return { fullName: text(fullName), label: typeof label === 'string' ? label : null, values };
}

/** Raised to undo a deployment one of whose items failed: `rollbackOnError`. */
class DeploymentFailed extends Error {
    constructor(readonly applied: readonly AppliedItem[]) {
        super('The deployment failed');
    }
}

/** @returns what the callback threw */
export function runDeployment(services: Services, job: WaitingJob, spec: JobSpec): unknown {
    const { machine } = services;
    beginJob(services, job.id);
    const options = { quiddity: 'SYNCHRONOUS', userId: job.userId };
    const { value, thrown } = inTransaction(services, options, () => {
        const [items] = (thaw(machine, spec.state) as ListValue).items;
        const applied = (items as ListValue).items.map((item) => applyItem(services, readItem(item)));
        if (applied.some(({ problem }) => problem !== undefined)) {
            throw new DeploymentFailed(applied);
        }
        return applied;
    });
    const failure = thrown?.error;
    if (thrown && !(failure instanceof DeploymentFailed)) {
        throw failure;
    }
    const applied = value ?? (failure instanceof DeploymentFailed ? failure.applied : []);
    const problem = applied.find((item) => item.problem !== undefined)?.problem;
    endJob(services, job.id, {
        status: problem === undefined ? 'Completed' : 'Failed',
        errors: applied.filter((item) => item.problem !== undefined).length,
        message: problem
    });
    return callBack(services, job, spec, applied);
}

function callBack(services: Services, job: WaitingJob, spec: JobSpec, applied: readonly AppliedItem[]): unknown {
    const { machine } = services;
    const { thrown } = inTransaction(services, { quiddity: 'FUTURE', userId: job.userId }, () => {
        const callback = (thaw(machine, spec.state) as ListValue).items[1] ?? null;
        if (callback !== null) {
            machine.invoke(callback, HANDLER, deployResult(services, job, applied), new CallbackContextValue(job.id));
        }
    });
    if (thrown) {
        endJob(services, job.id, { status: 'Failed', errors: 1, message: errorText(machine, thrown.error) });
    }
    return thrown?.error;
}

/** `Metadata.DeployResult` (Apex Reference Guide, "DeployResult Class"). */
function deployResult({ machine }: Services, job: WaitingJob, applied: readonly AppliedItem[]): PropertyBag {
    const now = new DatetimeValue(machine.transaction.now());
    const failed = applied.filter(({ problem }) => problem !== undefined);
    const isSuccess = failed.length === 0;
    const status = machine.enumType('Metadata.DeployStatus')?.find(isSuccess ? 'Succeeded' : 'Failed') ?? null;
    const messages = (some: readonly AppliedItem[]): ListValue =>
        new ListValue(some.map(message), 'List<Metadata.DeployMessage>');
    return makeBag('Metadata.DeployResult', {
        id: job.id,
        success: isSuccess,
        done: true,
        status,
        checkOnly: false,
        ignoreWarnings: false,
        rollbackOnError: true,
        createdBy: job.userId,
        createdDate: now,
        startDate: now,
        completedDate: now,
        lastModifiedDate: now,
        numberComponentsTotal: applied.length,
        numberComponentsDeployed: isSuccess ? applied.length : 0,
        numberComponentErrors: failed.length,
        errorMessage: failed[0]?.problem ?? null,
        messages: messages(applied),
        details: makeBag('Metadata.DeployDetails', {
            componentFailures: messages(failed),
            componentSuccesses: messages(applied.filter(({ problem }) => problem === undefined))
        })
    });

    function message({ fullName, id, isNew, problem }: AppliedItem): PropertyBag {
        const isApplied = problem === undefined;
        const kind = machine.enumType('Metadata.DeployProblemType')?.find('Error') ?? null;
        return makeBag('Metadata.DeployMessage', {
            fullName,
            fileName: `customMetadata/${fullName}.md`,
            componentType: 'CustomMetadata',
            id,
            success: isApplied,
            changed: isApplied,
            created: isApplied && isNew,
            deleted: false,
            problem: problem ?? null,
            problemType: isApplied ? null : kind
        });
    }
}
