/** Limits of a file that is imported. Safe in a browser. */
export const maxFileBytes = 50_000_000;
export const maxWorkbookBytes = 20_000_000;
export const maxUnpackedBytes = 200_000_000;
export const maxFileRows = 100_000;
export const maxColumns = 200;
export const maxCellLength = 2000;

/** A field that a file's column can map to. */
export interface FileField {
  name: string;
  label: string;
  /** Other column names, as `plainKey` returns them. */
  aliases: readonly string[];
  required?: boolean;
  /** Of the fields with the same text, one is required. */
  oneOf?: string;
  /** `day` is YYYY-MM-DD, `moment` a day or an instant in UTC. */
  type?: "email" | "publicId" | "day" | "moment";
  /** Value of the sample file's first row. */
  example?: string;
  /** What the column holds, for the list of columns. */
  note?: string;
}
