/** Longest name that every file system takes, with room for its ending. */
const longest = 120;

/** Returns the parts that aren't empty as a name that a file can have on every system. */
export function fileName(...parts: readonly string[]): string {
  const name = parts
    .map((part) =>
      part
        .replace(/[\p{C}\\/:*?"<>|]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter(Boolean)
    .join(" - ");
  return [...name]
    .slice(0, longest)
    .join("")
    .replace(/^[. ]+|[. ]+$/g, "");
}
