/** The documents of the site: the page, what it has to know, and the page that shows compile errors. */
import type { SourceProblem } from '../compile/problem.js';
import { problemLine } from '../compile/problem.js';
import { contextFor } from '../uiApi/context.js';
import { inTransaction } from '../../platform/transactions.js';
import { i18nValues } from './i18n.js';
import { cacheableMethods, referenceValues } from './references.js';
import type { Components, Site } from './site.js';
import type { PageSession } from './sessions.js';
import { baseLabels } from './baseLabels.js';

export function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

export function pageDocument(site: Site, { script }: Components, session: PageSession): string {
    const { platform, isSandboxed, org } = site;
    const { language } = contextFor(org, session.userId);
    const code = isSandboxed
        ? `<meta name="project" content="/lightning/assets/project-${script.hash}.txt">`
        : `<script defer src="/lightning/assets/project-${script.hash}.js"></script>`;
    return `<!doctype html>
<html lang="${escapeHtml(language.replace('_', '-'))}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lightning Experience</title>
<link rel="icon" href="/lightning/assets/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/lightning/slds/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="/lightning/assets/${platform.hash}/shell.css">
<script src="/lightning/page.js"></script>
<script src="/lightning/assets/${platform.hash}/synthetic-shadow.js"></script>
${code}
<script type="module" src="/lightning/assets/${platform.hash}/main.js"></script>
</head>
<body class="slds-scope"><div id="app"></div></body>
</html>
`;
}

/** The script that tells the page who looks at it. */
export function pageScript(site: Site, { script, world }: Components, session: PageSession): string {
    const { org } = site;
    const { value, thrown } = inTransaction(
        org.workspace.services,
        { quiddity: 'AURA', userId: session.userId },
        () => {
            const context = contextFor(org, session.userId);
            const name = context.workspace.machine.transaction.user;
            return {
                user: { id: session.userId, name: `${name?.firstName ?? ''} ${name?.lastName ?? ''}`.trim() },
                language: context.language,
                locale: context.locale,
                timeZone: context.timeZone,
                token: session.token,
                appName: session.app ?? null,
                now: org.workspace.clock.now(),
                i18n: i18nValues(context),
                baseLabels: baseLabels(context.language),
                references: referenceValues(context, script.references),
                cacheable: cacheableMethods(world)
            };
        }
    );
    if (thrown) {
        throw thrown.error;
    }
    // JSON within a script: nothing in it may end the script or break its lines
    const json = JSON.stringify(value).replace(
        /[<\u2028\u2029]/g,
        (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
    return `globalThis.localOrgPage = ${json};\n`;
}

/** Shown instead of any page while components do not compile. */
export function problemDocument(problems: readonly SourceProblem[], read: (file: string) => string): string {
    const items = problems.map(
        (problem) =>
            `<li><p><strong>${escapeHtml(problemLine(problem))}</strong></p><pre>${escapeHtml(frame(problem, read))}</pre></li>`
    );
    return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Compile errors</title>
<link rel="stylesheet" href="/lightning/slds/styles/salesforce-lightning-design-system.min.css"></head>
<body class="slds-scope slds-p-around_large"><main><h1 class="slds-text-heading_large">The components do not compile</h1>
<p class="slds-p-vertical_small">Correct the files and load the page again.</p>
<ul class="slds-list_dotted">${items.join('\n')}</ul></main></body></html>
`;
}

/** The line with its neighbours. */
function frame({ file, line }: SourceProblem, read: (file: string) => string): string {
    let lines: readonly string[];
    try {
        lines = read(file).split('\n');
    } catch {
        return '';
    }
    const from = Math.max(0, line - 3);
    return lines
        .slice(from, line + 2)
        .map((text, at) => `${from + at + 1 === line ? '>' : ' '} ${String(from + at + 1).padStart(4)} | ${text}`)
        .join('\n');
}
