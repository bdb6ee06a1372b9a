import { equalSecrets, macOf } from "@/lib/auth/secrets";
import { env } from "@/lib/env";

const purpose = "handback";

/** Where a partner sends the candidate afterwards: `/h/<uuid>.<mac>`; nobody can guess another. */
export const handbackUrl = (interviewUuid: string): string =>
  `${env.APP_URL}/h/${interviewUuid}.${macOf(purpose, interviewUuid)}`;

/** The interview's uuid of a genuine token, or null. */
export function uuidOfHandback(token: string): string | null {
  const [uuid, mac, rest] = token.split(".");
  if (!uuid || !mac || rest !== undefined || uuid.length > 100) return null;
  return equalSecrets(mac, macOf(purpose, uuid)) ? uuid : null;
}
