import { AppError, type FieldTexts } from "@/lib/errors";
import { outboundProblem } from "@/lib/outbound/surroundings";

/** Where a credential's holder is called back, and as whom. */
export interface Callback {
  callbackUrl: string | null;
  callbackUser: string | null;
  callbackPassword: string | null;
}

/**
 * Throws `invalid` where the address cannot be called, where user and password have no address,
 * and where one of the two lacks the other.
 */
export function checkCallback({ callbackUrl, callbackUser, callbackPassword }: Callback): void {
  const details: FieldTexts = {};
  const problem = callbackUrl === null ? null : outboundProblem(callbackUrl);
  if (problem) details.callbackUrl = [problem];
  if (callbackUrl === null && (callbackUser !== null || callbackPassword !== null)) {
    details.callbackUrl = ["User and password need an address to be sent to"];
  } else if (callbackPassword !== null && callbackUser === null) {
    details.callbackUser = ["A password needs a user"];
  } else if (callbackUser !== null && callbackPassword === null) {
    details.callbackPassword = ["A user needs a password"];
  }
  if (Object.keys(details).length > 0) {
    throw new AppError("invalid", "Validation failed", { details });
  }
}
