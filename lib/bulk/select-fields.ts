import type { BulkKind } from "@/db/enums";
import { badRequest } from "@/lib/errors";
import { bulkFields, fileProblem } from "./rules";
import type { BulkInput } from "./schema";

/**
 * Returns the fields of a file's row that the kind of run knows, without empty ones. Throws
 * `bad_request` for a kind that doesn't read files.
 */
export function knownFields(kind: BulkKind, row: BulkInput): BulkInput {
  if (bulkFields[kind].length === 0) {
    throw badRequest("This kind of run cannot be created from a file");
  }
  const names = [...bulkFields[kind].map(({ name }) => name), fileProblem];
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = row[name]?.trim();
      return text ? [[name, text]] : [];
    }),
  );
}
