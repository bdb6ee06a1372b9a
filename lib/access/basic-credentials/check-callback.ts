import { AppError, type FieldTexts } from "@/lib/errors";
import { outboundProblem } from "@/lib/outbound/surroundings";

/** Callback address of a credential, with the username and password to send. */
export interface Callback {
  callbackUrl: string | null;
  callbackUser: string | null;
  callbackPassword: string | null;
}

/**
 * Throws `invalid` for an address that can't be called, for a username or password without an
 * address, and for one of the two without the other.
 */
export function checkCallback({ callbackUrl, callbackUser, callbackPassword }: Callback): void {
  const details: FieldTexts = {};
  const problem = callbackUrl === null ? null : outboundProblem(callbackUrl);
  if (problem) details.callbackUrl = [problem];
  if (callbackUrl === null && (callbackUser !== null || callbackPassword !== null)) {
    details.callbackUrl = ["Enter an address for the username and password"];
  } else if (callbackPassword !== null && callbackUser === null) {
    details.callbackUser = ["Enter a username for the password"];
  } else if (callbackUser !== null && callbackPassword === null) {
    details.callbackPassword = ["Enter a password for the username"];
  }
  if (Object.keys(details).length > 0) {
    throw new AppError("invalid", "Validation failed", { details });
  }
}
