const unescaped = (text: string) =>
  text.replaceAll(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === "n" ? "\n" : sign));

/**
 * Parses a calendar's only event as RFC 5545 says: lines end in CRLF, have at most 75 bytes, and are
 * unfolded. Returns each property's value by its name and parameters, those of its alarm under
 * `VALARM`. Throws for anything else.
 */
export function readCalendar(file: string): Record<string, string> {
  if (!file.endsWith("\r\n") || /[^\r]\n|\r(?!\n)/.test(file)) throw new Error("wrong line ends");
  const lines = file.slice(0, -2).split("\r\n");
  const long = lines.find((line) => Buffer.byteLength(line) > 75 || line === "");
  if (long !== undefined) throw new Error(`wrong line: ${long}`);
  const found: Record<string, string> = {};
  const open: string[] = [];
  for (const line of file.slice(0, -2).replaceAll("\r\n ", "").split("\r\n")) {
    const [, name = "", value = ""] = /^([A-Z-]+(?:;[A-Z]+=[^;:"]+)*):(.*)$/.exec(line) ?? [];
    if (name === "") throw new Error(`no property: ${line}`);
    if (name === "BEGIN") open.push(value);
    else if (name === "END" && open.pop() !== value) throw new Error(`${value} was not open`);
    if (name === "BEGIN" || name === "END") continue;
    const key = open.at(-1) === "VALARM" ? `VALARM ${name}` : name;
    if (key in found) throw new Error(`${key} twice`);
    found[key] = unescaped(value);
  }
  if (open.length > 0) throw new Error(`${open} left open`);
  return found;
}
