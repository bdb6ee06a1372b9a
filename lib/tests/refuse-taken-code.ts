import { isUniqueViolation } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { takenCode } from "./rules";

/**
 * Throws `bad_request` for a duplicate test code; rethrows everything else. For `catch` on a write.
 */
export function refuseTakenCode(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new AppError("bad_request", takenCode, { details: { code: [takenCode] } });
}
