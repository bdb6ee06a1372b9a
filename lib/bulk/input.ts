/** The fields of a row as they were given: the columns of a file, or the id of a chosen record. */
export type BulkInput = Record<string, string>;
