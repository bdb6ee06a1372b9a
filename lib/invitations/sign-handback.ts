import { equalSecrets, macOf, tokenIn } from "@/lib/auth/secrets";
import { env } from "@/lib/env";

const purpose = "handback";

/** Returns where a partner sends the candidate afterwards: `/h/<uuid>.<mac>`, unguessable. */
export const handbackUrl = (interviewUuid: string): string =>
  `${env.APP_URL}/h/${interviewUuid}.${macOf(purpose, interviewUuid)}`;

/** Returns the interview's uuid of a genuine token, or null. */
export function uuidOfHandback(token: string): string | null {
  const [uuid, mac, rest] = tokenIn(token).split(".");
  if (!uuid || !mac || rest !== undefined || uuid.length > 100) return null;
  return equalSecrets(mac, macOf(purpose, uuid)) ? uuid : null;
}
