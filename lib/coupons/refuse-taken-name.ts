import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { takenName } from "./rules";

/** Throws `bad_request` for a duplicate pool name; rethrows everything else. */
export function refuseTakenName(error: unknown): never {
  throw isUniqueViolation(error) ? badRequest(takenName) : error;
}
