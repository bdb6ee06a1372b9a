import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { takenName } from "./rules";

/** Words the one uniqueness a pool can break; throws everything else on. */
export function refuseTakenName(error: unknown): never {
  throw isUniqueViolation(error) ? badRequest(takenName) : error;
}
