const day = 86_400_000;

/** Days without a visit after which a session ends. */
export const idleDays = 7;
/** Days after which a session ends in any case. The cookie lasts as long. */
export const sessionDays = 30;

/** Returns when a session that starts now ends without further visits. */
export const firstExpiry = (now: Date): Date => new Date(now.getTime() + idleDays * day);

/**
 * Returns the new end of a session that is visited now, or null if the current one is recent
 * enough.
 */
export function renewedExpiry(createdAt: Date, expiresAt: Date, now: Date): Date | null {
  const last = createdAt.getTime() + sessionDays * day;
  const next = Math.min(now.getTime() + idleDays * day, last);
  return next - expiresAt.getTime() >= day || (next === last && expiresAt.getTime() < last)
    ? new Date(next)
    : null;
}
