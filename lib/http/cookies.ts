/**
 * Returns the value of one cookie of a request. Joins chunked session cookies (`name.0`, `name.1`).
 */
export function cookieOf(request: Request, name: string): string | undefined {
  const header = request.headers.get("cookie");
  if (!header) return undefined;
  const chunks: string[] = [];
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    const key = pair.slice(0, at).trim();
    const value = pair.slice(at + 1).trim();
    if (key === name) return value;
    if (key.startsWith(`${name}.`)) chunks[Number(key.slice(name.length + 1))] = value;
  }
  return chunks.length > 0 ? chunks.join("") : undefined;
}
