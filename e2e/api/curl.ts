export interface CurlCall {
  method: string;
  path: string;
  headers: Record<string, string>;
  text?: string;
}

/** Parses a curl command like a shell: `-X`, `-H`, `-d` and the address. */
export function parseCurl(command: string): CurlCall {
  const words = [...command.replaceAll("\\\n", " ").matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  const result: CurlCall = { method: "GET", path: "", headers: {} };
  for (let at = 1; at < words.length; at += 1) {
    const word = words[at] ?? "";
    const value = words[at + 1] ?? "";
    if (word === "-X") result.method = value;
    else if (word === "-d") result.text = value;
    else if (word === "-H") {
      const [name = "", content = ""] = value.split(/:\s*/);
      result.headers[name] = content;
    } else {
      result.path = new URL(word).pathname;
      continue;
    }
    at += 1;
  }
  return result;
}
