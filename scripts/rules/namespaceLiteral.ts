import type { Rule } from './rule.js';

/** The platform adds the namespace; written into source it breaks every org without it. */
export const namespaceLiteral: Rule = {
    name: 'namespace-literal',
    check({ project }, report) {
        const { namespace } = project;
        if (namespace === undefined) {
            return;
        }
        const pattern = new RegExp(`\\b${namespace}__\\w|'${namespace}'|"${namespace}"`, 'i');
        for (const file of project.files.filter((each) => /\.(?:cls|trigger|js|html|xml|page|component)$/.test(each))) {
            project
                .read(file)
                .split('\n')
                .forEach((text, index) => {
                    const found = pattern.exec(text);
                    if (found !== null) {
                        report(file, 'Leave the namespace out: the platform adds it.', {
                            line: index + 1,
                            column: found.index + 1
                        });
                    }
                });
        }
    }
};
