const directive = /^\s*eslint-disable(?:-next-line|-line)?\b/;

/** Refuses a suppression of a rule that does not say why, after ` -- `, on the same line. */
const suppressionReason = {
    meta: {
        type: 'suggestion',
        docs: { description: 'a suppressed rule carries its reason on the same line' },
        messages: { missing: 'Say why this rule is suppressed: `eslint-disable-next-line rule -- the reason`.' },
        schema: []
    },
    create(context) {
        return {
            Program() {
                for (const comment of context.sourceCode.getAllComments()) {
                    if (directive.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
                        context.report({ loc: comment.loc, messageId: 'missing' });
                    }
                }
            }
        };
    }
};

export const perennialRules = { rules: { 'suppression-reason': suppressionReason } };
