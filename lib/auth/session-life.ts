const day = 86_400_000;

/** A session ends after this long without a visit… */
export const idleDays = 7;
/** …and after this long in any case; the cookie lives as long. */
export const sessionDays = 30;

/** When a session that starts now ends, unless it is visited. */
export const firstExpiry = (now: Date): Date => new Date(now.getTime() + idleDays * day);

/** The new end of a session that is visited now, or null while the present one is good enough. */
export function renewedExpiry(createdAt: Date, expiresAt: Date, now: Date): Date | null {
  const last = createdAt.getTime() + sessionDays * day;
  const next = Math.min(now.getTime() + idleDays * day, last);
  return next - expiresAt.getTime() >= day || (next === last && expiresAt.getTime() < last)
    ? new Date(next)
    : null;
}
