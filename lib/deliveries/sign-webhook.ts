import { Webhook } from "standardwebhooks";
import { randomToken } from "@/lib/auth/secrets";

/** Generates a secret as defined by Standard Webhooks: `whsec_` and 32 bytes in base64. */
export const newWebhookSecret = (): string =>
  `whsec_${Buffer.from(randomToken(32), "base64url").toString("base64")}`;

/**
 * Returns the headers that prove a message is ours, as defined by Standard Webhooks, with one
 * signature for each secret. `at` is the time of this attempt.
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  return {
    "webhook-id": id,
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(" "),
  };
}
