/**
 * An entry of OUTBOUND_ALLOW, a host with its port: `partner.test:8443`, `127.0.0.1:*`,
 * `[::1]:4000`.
 */
export const allowEntry = /^(?:\[[0-9a-f:.]+\]|[^\s:/@[\]]+):(?:\*|\d{1,5})$/i;

/** Parses OUTBOUND_ALLOW. Throws for an entry that isn't `host:port` or `host:*`. */
export function parseAllowList(text: string): string[] {
  const entries = text
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean);
  const wrong = entries.find((entry) => !allowEntry.test(entry));
  if (wrong !== undefined) throw new Error(`"${wrong}" is not host:port or host:*`);
  return entries;
}

/** Returns whether the list includes the host and port of an address. */
export function isListed(list: readonly string[], url: URL): boolean {
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  return list.includes(`${host}:${portOf(url)}`) || list.includes(`${host}:*`);
}

/** Returns the port of an address, or its scheme's default. */
export const portOf = (url: URL): number =>
  url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
