/**
 * Returns the decoded parameters of a path for a pattern such as `/api/offers/:id`, or null if it
 * doesn't match. A segment with an invalid encoding or a NUL character stays unchanged and matches
 * no record.
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
