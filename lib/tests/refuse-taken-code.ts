import { isUniqueViolation } from "@/lib/database-errors";
import { AppError } from "@/lib/errors";
import { takenCode } from "./rules";

/** For `catch` on a write: tells a code that another test has in words; throws the rest as it is. */
export function refuseTakenCode(error: unknown): never {
  if (!isUniqueViolation(error)) throw error;
  throw new AppError("bad_request", takenCode, { details: { code: [takenCode] } });
}
