/** Line coverage from the statement counters. */
import type { Machine } from '../language/machine.js';
import type { EmittedUnit } from '../language/unit.js';
import type { FileCoverage } from './results.js';

/**
 * @param units every class and trigger of the project; one that nothing touched counts as not run
 * @returns coverage by class and trigger, sorted by name; test classes are left out, as on the platform.
 */
export function coverageOf(machine: Machine, units: readonly EmittedUnit[]): readonly FileCoverage[] {
    const counted = new Map(machine.statements.coverage().map(({ unit, counts }) => [unit, counts]));
    return units
        .filter((unit) => unit.kind !== 'anonymous' && !unit.info.some((info) => info.isTest))
        .map((unit) => ({ unit, counts: counted.get(unit) ?? new Uint32Array(unit.statements.length) }))
        .map(({ unit, counts }) => ({ name: unit.name, file: unit.file, lines: runsByLine(unit.statements, counts) }))
        .filter((file) => file.lines.size > 0)
        .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A line with several statements counts as run as often as the one that ran most. */
function runsByLine(statements: readonly number[], counts: Uint32Array): ReadonlyMap<number, number> {
    const lines = new Map<number, number>();
    statements.forEach((line, index) => lines.set(line, Math.max(lines.get(line) ?? 0, counts[index] ?? 0)));
    return new Map([...lines].sort(([a], [b]) => a - b));
}
