import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";

/** Handles a write's error: throws `bad_request` if another candidate has the candidate ID. */
export function refuseDuplicateId(error: unknown): never {
  throw isUniqueViolation(error) ? badRequest("Candidate ID is already in use") : error;
}
