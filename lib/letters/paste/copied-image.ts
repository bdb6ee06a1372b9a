const unseen = /<!--[\s\S]*?-->|<(style|head|title|script|xml)\b[\s\S]*?<\/\1\s*>|<[^>]*>|&nbsp;/gi;

/**
 * Returns whether a clipboard's HTML is one image and nothing else: then the file beside it is what
 * was copied, since its address leads to the web or to a file of another program.
 */
export const isCopiedImage = (html: string): boolean =>
  html.match(/<img\b/gi)?.length === 1 && html.replace(unseen, "").trim() === "";
