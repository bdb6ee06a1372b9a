/** Minutes in which failures are counted. Each window starts from zero. */
export const windowMinutes = 15;

/** The first delay after too many failures, which doubles with each further one, and the last. */
export const [firstDelay, lastDelay] = [5, windowMinutes * 60];

/** Hours without a failure after which they are forgotten. */
export const memoryHours = 24;

/** Returns the seconds until a window that started then ends, at least 1. */
export function secondsLeft(startedAt: Date, now: Date, seconds = windowMinutes * 60): number {
  const end = startedAt.getTime() + seconds * 1000;
  return Math.max(1, Math.ceil((end - now.getTime()) / 1000));
}

/** Returns the text for a throttled person: when they can try again. */
export function throttledText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  const [count, unit] = seconds < 60 ? [seconds, "second"] : [minutes, "minute"];
  return `Too many attempts. Try again in ${count} ${unit}${count === 1 ? "" : "s"}.`;
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

/** Returns the network in which a person's address may change: a /24 of IPv4, a /64 of IPv6. */
export function neighbourhoodOf(address: string): string {
  const network = networkOf(address);
  return network.includes(".") ? `${network.split(".").slice(0, 3).join(".")}.0/24` : network;
}
