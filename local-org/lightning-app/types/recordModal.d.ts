/** `open` gives the id of the record that was made or saved. */
declare const RecordModal: {
    open(properties: {
        readonly label: string;
        readonly size: string;
        readonly objectApiName: string;
        readonly recordId: string | undefined;
        readonly defaults: Readonly<Record<string, string>>;
    }): Promise<string | undefined>;
};
export default RecordModal;
