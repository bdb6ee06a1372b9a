import { Webhook } from "standardwebhooks";
import { randomToken } from "@/lib/auth/secrets";

/** A new secret as the Standard Webhooks specification writes it: `whsec_` and 32 bytes in base64. */
export const newWebhookSecret = (): string =>
  `whsec_${Buffer.from(randomToken(32), "base64url").toString("base64")}`;

/**
 * The headers that prove a message is ours, by the Standard Webhooks specification: one signature
 * for each secret. `at` is the moment of this try.
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
