/**
 * Runs the engines of Salesforce Code Analyzer over the package, with the rules that the AppExchange security review
 * asks for. The engines are installed apart (see install.ts), so what is used of them is typed here.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What to run, and which findings fail: `config/code-analyzer.json`. */
export interface AnalyzerConfiguration {
    /** Names of engines, without the prefix and suffix of their packages. */
    readonly engines: readonly string[];
    /** Tags or names of rules; a rule that matches any of them is run. */
    readonly selectors: readonly string[];
    /** Findings of this severity or a worse one fail; 1 is critical, 5 is information. */
    readonly failingSeverity: number;
    /** Findings that are no defects. Each entry has to match something, or it has to go. */
    readonly accepted: readonly AcceptedFinding[];
}

/** Why findings of one rule are no defects. */
export interface AcceptedFinding {
    readonly rule: string;
    /** Regular expression that the message has to match; empty for every finding of the rule. */
    readonly message: string;
    /** Regular expression that the path has to match; without it every file counts. */
    readonly file?: string;
    readonly reason: string;
}

/** One finding of an engine. */
export interface Finding {
    readonly engine: string;
    readonly rule: string;
    readonly severity: number;
    readonly message: string;
    /** Absolute path; empty for a finding that belongs to no file. */
    readonly file: string;
    /** From 1; 0 for a finding that belongs to no line. */
    readonly line: number;
}

/** Findings and how long they took, in milliseconds. */
export interface Analysis {
    readonly findings: readonly Finding[];
    readonly rules: number;
    readonly milliseconds: number;
}

interface EnginePlugin {
    createEngine(name: string, config: unknown): Promise<{ removeEventListener?: () => void }>;
}

interface CodeLocation {
    getFile(): string | undefined;
    getStartLine(): number | undefined;
}

interface Violation {
    getRule(): { getName(): string; getEngineName(): string; getSeverityLevel(): number };
    getMessage(): string;
    getPrimaryLocation(): CodeLocation;
}

interface Analyzer {
    addEnginePlugin(plugin: EnginePlugin): Promise<void>;
    createWorkspace(paths: readonly string[]): Promise<unknown>;
    selectRules(selectors: readonly string[], options: { workspace: unknown }): Promise<{ getCount(): number }>;
    run(rules: unknown, options: { workspace: unknown }): Promise<{ getViolations(): Violation[] }>;
}

interface AnalyzerModule {
    readonly CodeAnalyzer: new (config: unknown) => Analyzer;
    readonly CodeAnalyzerConfig: { fromObject(config: object): unknown };
}

const load = createRequire(import.meta.url);

/**
 * Reads the configuration.
 *
 * @param path of the JSON file
 * @returns its content
 * @throws Error when findings are accepted without a reason
 */
export function readConfiguration(path: string): AnalyzerConfiguration {
    const configuration = JSON.parse(readFileSync(path, 'utf8')) as AnalyzerConfiguration;
    const unexplained = configuration.accepted.filter(({ reason }) => reason.trim() === '');
    if (unexplained.length > 0) {
        throw new Error(`${path}: give a reason for accepting ${unexplained.map(({ rule }) => rule).join(', ')}.`);
    }
    return configuration;
}

/**
 * Takes the findings out that are no defects.
 *
 * @param findings of an analysis
 * @param accepted what is no defect
 * @returns the findings that are left, and the entries that match none
 */
export function withoutAccepted(
    findings: readonly Finding[],
    accepted: readonly AcceptedFinding[]
): { findings: readonly Finding[]; unused: readonly AcceptedFinding[] } {
    const used = new Set<AcceptedFinding>();
    const left = findings.filter((finding) => {
        const entry = accepted.find(
            ({ rule, message, file }) =>
                rule === finding.rule &&
                new RegExp(message).test(finding.message) &&
                new RegExp(file ?? '').test(finding.file)
        );
        if (entry !== undefined) {
            used.add(entry);
        }
        return entry === undefined;
    });
    return { findings: left, unused: accepted.filter((entry) => !used.has(entry)) };
}

/**
 * Analyses files.
 *
 * @param paths absolute paths of folders and files
 * @param configuration engines and rules
 * @returns every finding, the worst first
 * @throws Error when an engine cannot run, for example because Java or Python is missing
 */
export async function analyze(paths: readonly string[], configuration: AnalyzerConfiguration): Promise<Analysis> {
    const started = performance.now();
    const logs = mkdtempSync(join(tmpdir(), 'analyzer-'));
    try {
        const analyzer = await analyzerWithEngines(configuration, logs);
        const workspace = await analyzer.createWorkspace(paths);
        const rules = await analyzer.selectRules(configuration.selectors, { workspace });
        const results = await analyzer.run(rules, { workspace });
        const findings = results.getViolations().map(findingOf).sort(worstFirst);
        return { findings, rules: rules.getCount(), milliseconds: performance.now() - started };
    } finally {
        rmSync(logs, { recursive: true, force: true });
    }
}

async function analyzerWithEngines(configuration: AnalyzerConfiguration, logFolder: string): Promise<Analyzer> {
    const { CodeAnalyzer, CodeAnalyzerConfig } = load('@salesforce/code-analyzer-core') as AnalyzerModule;
    const analyzer = new CodeAnalyzer(
        CodeAnalyzerConfig.fromObject({
            log_folder: logFolder,
            engines: { eslint: { auto_discover_eslint_config: false } }
        })
    );
    for (const engine of configuration.engines) {
        await analyzer.addEnginePlugin(pluginOf(engine));
    }
    return analyzer;
}

function pluginOf(engine: string): EnginePlugin {
    const module = load(`@salesforce/code-analyzer-${engine}-engine`) as { createEnginePlugin(): EnginePlugin };
    const plugin = module.createEnginePlugin();
    const createEngine = plugin.createEngine.bind(plugin);
    plugin.createEngine = async (name, config) => {
        const created = await createEngine(name, config);
        // The flow engine 0.22 lacks what core 0.52 calls when a run ends.
        created.removeEventListener ??= () => undefined;
        return created;
    };
    return plugin;
}

function findingOf(violation: Violation): Finding {
    const rule = violation.getRule();
    const location = violation.getPrimaryLocation();
    return {
        engine: rule.getEngineName(),
        rule: rule.getName(),
        severity: rule.getSeverityLevel(),
        message: violation.getMessage().replace(/\s+/g, ' ').trim(),
        file: location.getFile() ?? '',
        line: location.getStartLine() ?? 0
    };
}

function worstFirst(left: Finding, right: Finding): number {
    return left.severity - right.severity || left.file.localeCompare(right.file) || left.line - right.line;
}
