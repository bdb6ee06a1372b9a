/** Returns a `like` pattern that matches `text` anywhere in a lower-cased search column. */
export const containing = (text: string): string =>
  `%${text.toLowerCase().replaceAll(/[\\%_]/g, "\\$&")}%`;
