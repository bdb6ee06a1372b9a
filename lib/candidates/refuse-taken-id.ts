import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";

/** For a write's `catch`: the account's own reference is another candidate's already. */
export function refuseTakenId(error: unknown): never {
  throw isUniqueViolation(error) ? badRequest("Candidate ID is already in use") : error;
}
