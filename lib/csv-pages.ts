import { onReplica } from "@/db/replica";
import { byteOrderMark } from "./format/csv";
import type { Page } from "./pagination";

/** Rows read at once: enough that a statement costs little, and a few hundred kilobytes of memory. */
const rowsAtOnce = 2000;

interface CsvFile<Row> {
  header: string;
  readPage(paging: { limit: number; cursor: string | undefined }): Promise<Page<Row>>;
  lineOf(row: Row): string;
}

/**
 * Returns a list of any length as chunks of CSV. Reads a page when the one before has been taken,
 * and holds no connection meanwhile, so that a client may be as slow as it likes, or leave.
 */
export async function* csvPages<Row>({
  header,
  readPage,
  lineOf,
}: CsvFile<Row>): AsyncGenerator<string> {
  yield byteOrderMark + header;
  let cursor: string | undefined;
  do {
    const paging = { limit: rowsAtOnce, cursor };
    const page = await onReplica(() => readPage(paging));
    yield page.rows.map(lineOf).join("");
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
