/** Runs jobs that are due, as the background of an org does. */
import { say } from './orgOptions.js';
import type { Workspace } from '../org/workspace.js';
import { listJobs, runPending, type BackgroundRun } from '../platform/jobs/background.js';

/** Runs what the work before has queued, and says what came of it. */
export function runDueJobs(workspace: Workspace): void {
    say(runLines(workspace, runPending(workspace.services)));
}

/** A line for each job that ran. */
export function runLines({ services }: Workspace, { ran, isCut }: BackgroundRun): readonly string[] {
    const jobs = new Map(listJobs(services).map((job) => [job.id, job]));
    const lines = ran.map(({ id, error }) => {
        const job = jobs.get(id);
        const name = [job?.type, job?.name].filter(Boolean).join(' ');
        const status = job?.type === 'Scheduled' ? 'fired' : job?.status;
        return `Job ${id} ${name}: ${error ?? status ?? 'Completed'}`;
    });
    return isCut ? [...lines, 'More jobs are due: run `local-org job --due` to go on.'] : lines;
}
