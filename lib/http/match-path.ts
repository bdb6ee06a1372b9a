/**
 * The decoded parameters of a path under a pattern such as `/api/offers/:id`, or null where it
 * does not match. A segment that is no valid percent-encoding stays as it came, and so does one of a
 * NUL character, which no record can have: it is found nowhere.
 */
export function matchPath(pattern: string, pathname: string): Record<string, string> | null {
  const wanted = pattern.split("/");
  const given = pathname.split("/");
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const segment = given[index] ?? "";
    if (part.startsWith(":")) {
      if (segment === "") return null;
      params[part.slice(1)] = decoded(segment);
    } else if (part !== segment) return null;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    const text = decodeURIComponent(segment);
    return text.includes("\0") ? segment : text;
  } catch {
    return segment;
  }
}
