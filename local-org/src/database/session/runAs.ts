/** `System.runAs` ("Using the runAs Method", Apex Developer Guide). */
import type { RunningUser, Transaction } from '../../language/runtime.js';
import { nullPointer } from '../../language/exceptions.js';
import { Unsupported } from '../../language/unsupported.js';
import type { ApexValue } from '../../language/values.js';
import { BUILT_IN_USER } from '../../library/system/userInfo.js';
import { RecordValue } from '../../schema/record.js';
import type { Engine } from '../dml/engine.js';
import { countUp } from '../dml/governor.js';
import { executeDml } from '../dml/operations.js';
import type { Values } from '../dml/rows.js';
import { dmlState, noKinds } from '../dml/transactionState.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Who runs the transaction. */
type Identity = Pick<Transaction, 'userId' | 'timeZone' | 'locale'> & { readonly user: RunningUser | undefined };

export function createRunAs(engine: Engine): (user: ApexValue) => () => void {
    return (user) => {
        if (user === null) {
            throw nullPointer();
        }
        if (!(user instanceof RecordValue) || user.schema.name !== 'User') {
            throw new Unsupported('System.runAs(Version)');
        }
        const transaction = engine.transaction() as Mutable<Transaction>;
        const state = dmlState(transaction);
        const outer: Identity = { ...identityOf(transaction) };
        const { kinds } = state;
        // each call counts as a DML statement
        countUp(transaction, 'DmlStatements');
        state.kinds = noKinds();
        if (user.id === null) {
            // a user that was not inserted yet is so now
            executeDml(engine, {
                operation: 'insert',
                records: [user],
                options: { allOrNone: true, access: 'system' }
            });
        }
        become(transaction, identityFor(engine, user.id ?? ''));
        state.kinds = noKinds();
        return () => {
            become(transaction, outer);
            state.kinds = kinds;
        };
    };
}

function identityOf({ userId, timeZone, locale, user }: Transaction): Identity {
    return { userId, timeZone, locale, user };
}

function become(transaction: Mutable<Transaction>, { user, ...identity }: Identity): void {
    Object.assign(transaction, identity);
    if (user) {
        transaction.user = user;
    } else {
        delete transaction.user;
    }
}

/** What the row of a user says. */
export function identityFor(engine: Engine, userId: string): Identity {
    const object = engine.schema.object('User');
    const row: Values = (object && engine.storedValues(object, userId)) ?? {};
    const { timeZone, locale } = engine.transaction();
    return {
        userId,
        timeZone: textOr(row.TimeZoneSidKey, timeZone),
        locale: textOr(row.LocaleSidKey, locale),
        user: {
            ...BUILT_IN_USER,
            userName: textOr(row.Username, ''),
            email: textOr(row.Email, ''),
            firstName: textOr(row.FirstName, ''),
            lastName: textOr(row.LastName, ''),
            profileId: textOr(row.ProfileId, BUILT_IN_USER.profileId),
            roleId: typeof row.UserRoleId === 'string' ? row.UserRoleId : null,
            userType: textOr(row.UserType, 'Standard'),
            language: textOr(row.LanguageLocaleKey, 'en_US')
        }
    };
}

function textOr(value: ApexValue | undefined, otherwise: string): string {
    return typeof value === 'string' ? value : otherwise;
}
