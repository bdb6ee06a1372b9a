import { compile } from "html-to-text";

const options = {
  selectors: [
    {
      selector: "table",
      format: "dataTable",
      options: { uppercaseHeaderCells: false },
    },
    { selector: "img", format: "skip" },
    ...["s", "del", '*[style*="line-through"]'].map((selector) => ({
      selector,
      format: "inlineSurround",
      options: { prefix: "~~", suffix: "~~" },
    })),
    { selector: "sup", format: "inlineSurround", options: { prefix: "^" } },
    { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
};

const wrapped = compile({ ...options, wordwrap: 78 });
const unwrapped = compile({ ...options, wordwrap: false });

/**
 * Returns a letter as plain text for email, wrapped at 78 columns, with links in brackets after
 * their text. Fill in the candidate's link first: wrapping may break its placeholder.
 */
export function letterText(html: string): string {
  return wrapped(html).trim();
}

/** Returns a letter as plain text with each paragraph on one line, for comparing. */
export function letterLines(html: string): string {
  return unwrapped(html).trim();
}
