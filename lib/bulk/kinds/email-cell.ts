const nothing = /^(-+|–|—|n\/?a|n\.a\.|none|null|nil|keine?)$/i;
const bracketed = /<\s*(?:mailto:)?([^<>\s]+@[^<>\s]+)\s*>/gi;

const plain = (text: string): string =>
  text
    .replace(/^mailto:/i, "")
    .replace(/\?.*$/, "")
    .replaceAll(/^[<("']+|[>)"'.]+$/g, "");

function addressesIn(text: string): string[] {
  const inBrackets = Array.from(text.matchAll(bracketed), ([, address = ""]) => address);
  if (inBrackets.length > 0) return inBrackets;
  const parts = text.split(/[;,|\s]+/).filter(Boolean);
  return parts.length > 0 && parts.every((part) => part.includes("@")) ? parts.map(plain) : [text];
}

export interface EmailCell {
  /** The address; empty if the cell says that there is none. */
  email: string;
  /** What was left out, or null. */
  note: string | null;
}

/**
 * Reads the email address of a cell such as `Ada <ada@example.com>` or `mailto:ada@example.com`. The
 * first of several counts. Text that holds no address stays as it is.
 */
export function readEmail(cell: string): EmailCell {
  const text = cell.trim();
  if (text === "" || nothing.test(text)) return { email: "", note: null };
  const [email = "", ...others] = [...new Set(addressesIn(text))];
  const note = others.length > 0 ? `Uses ${email}, not ${others.join(" or ")}` : null;
  return { email, note };
}
