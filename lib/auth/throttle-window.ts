/** Minutes in which failures are counted. Each window starts from zero. */
export const windowMinutes = 15;

/** Returns the seconds until a window that started then ends, at least 1. */
export function secondsLeft(startedAt: Date, now: Date): number {
  const end = startedAt.getTime() + windowMinutes * 60_000;
  return Math.max(1, Math.ceil((end - now.getTime()) / 1000));
}

/** Returns the text for a throttled person: when they can try again. */
export function throttledText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return `Too many attempts. Try again in ${minutes} ${minutes === 1 ? "minute" : "minutes"}.`;
}

/**
 * Returns what an address is counted as: an IPv4 address itself, an IPv6 address as its /64
 * network, of which one household has 2^64.
 */
export function networkOf(address: string): string {
  const bare = address.split("%")[0]?.toLowerCase() ?? "";
  if (bare.includes(".")) return bare.slice(bare.lastIndexOf(":") + 1);
  const [head = "", tail] = bare.split("::");
  const groups = head.split(":").filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(":").filter(Boolean);
    while (groups.length + after.length < 8) groups.push("0");
    groups.push(...after);
  }
  return `${groups.slice(0, 4).join(":")}::/64`;
}
