/** Username and password of HTTP Basic. */
export interface BasicPair {
  user: string;
  password: string;
}

/**
 * Returns the username and password of an `Authorization: Basic` header in UTF-8 (RFC 7617), or
 * null.
 */
export function basicPairOf(authorization: string | null): BasicPair | null {
  const encoded = /^Basic +([\w+/-]{1,1000}={0,2}) *$/i.exec(authorization ?? "")?.[1];
  if (!encoded) return null;
  try {
    const bytes = Buffer.from(encoded, "base64");
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    const colon = text.indexOf(":");
    if (colon < 1 || text.includes("\0")) return null;
    return { user: text.slice(0, colon), password: text.slice(colon + 1) };
  } catch {
    return null;
  }
}
