import { isUniqueViolation } from "@/lib/database-errors";
import { badRequest } from "@/lib/errors";
import { duplicateName } from "./rules";

/** Throws `bad_request` for a duplicate pool name; rethrows everything else. */
export function refuseDuplicateName(error: unknown): never {
  throw isUniqueViolation(error) ? badRequest(duplicateName) : error;
}
