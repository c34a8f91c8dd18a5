/** `lightning/empApi` needs a streaming connection, which the local org does not have: whoever uses it is told. */
const refuse = () => {
    throw new Error('lightning/empApi is not supported by the local org: it has no streaming connection');
};

export const isEmpEnabled = async () => false;
export const subscribe = refuse;
export const unsubscribe = refuse;
export const onError = refuse;
export const setDebugFlag = refuse;
