/** `partner.test:8443`, `127.0.0.1:*`, `[::1]:4000`: a host of OUTBOUND_ALLOW with its port. */
export const allowEntry = /^(?:\[[0-9a-f:.]+\]|[^\s:/@[\]]+):(?:\*|\d{1,5})$/i;

/** The entries of OUTBOUND_ALLOW. Throws where one is not `host:port` or `host:*`. */
export function parseAllowList(text: string): string[] {
  const entries = text
    .split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter(Boolean);
  const wrong = entries.find((entry) => !allowEntry.test(entry));
  if (wrong !== undefined) throw new Error(`"${wrong}" is not host:port or host:*`);
  return entries;
}

/** Whether the list names the host and port of an address. */
export function isListed(list: readonly string[], url: URL): boolean {
  const host = url.hostname.toLowerCase().replace(/\.$/, "");
  return list.includes(`${host}:${portOf(url)}`) || list.includes(`${host}:*`);
}

/** The port that an address leads to, its scheme's where it names none. */
export const portOf = (url: URL): number =>
  url.port === "" ? (url.protocol === "https:" ? 443 : 80) : Number(url.port);
