/** Elements that stand in a line of text. */
export const inlineElements = new Set([
  ...["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "em", "font", "i"],
  ...["ins", "kbd", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike"],
  ...["strong", "sub", "sup", "time", "tt", "u", "var"],
]);

/** Elements in a line whose neighbours of the same kind mean something else together. */
export const separateElements = new Set(["bdi", "bdo", "q", "rb", "rp", "rt", "ruby"]);

const leaves = new Set(["br", "img", "wbr"]);

export const isBlockElement = (name: string): boolean =>
  !inlineElements.has(name) && !leaves.has(name);

const elementNames = /<([a-z][\w:-]*)/gi;

/** Returns whether HTML has no element that stands apart from the text around it. */
export const isInlineHtml = (html: string): boolean =>
  ![...html.matchAll(elementNames)].some(([, name = ""]) => isBlockElement(name.toLowerCase()));
