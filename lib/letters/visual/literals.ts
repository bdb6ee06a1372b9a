/**
 * Returns a text in quotation marks, as templates write it. They know no escapes: double marks in a
 * text with both kinds become curly, and braces, which would end the tag, brackets.
 */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, " ").replaceAll("{", "(").replaceAll("}", ")");
  if (!line.includes('"')) return `"${line}"`;
  return line.includes("'") ? `"${line.replaceAll('"', "”")}"` : `'${line}'`;
}

/** Matches a text in quotation marks; its first or second group is the text. */
export const quotedPattern = `(?:"([^"]*)"|'([^']*)')`;

/** Matches a variable's name or path. */
export const pathPattern = String.raw`[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*`;
