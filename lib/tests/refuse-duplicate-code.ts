import { isUniqueViolation } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { duplicateCode } from "./rules";

/**
 * Throws `bad_request` for a duplicate test code; rethrows everything else. For `catch` on a write.
 */
export function refuseDuplicateCode(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new AppError("bad_request", duplicateCode, { details: { code: [duplicateCode] } });
}
