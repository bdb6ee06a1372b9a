import type { Attributes, IOptions } from "sanitize-html";
import { allowedStyles } from "./allowed-styles";

const address = /^(?:https?:\/\/|mailto:)/i;
const embeddedImage = /^data:image\/(?:png|jpeg|gif|webp);base64,[a-z0-9+/=\s]+$/i;

const dropped = { tagName: "dropped", attribs: {} };

const allowedTags = [
  ...["h1", "h2", "h3", "h4", "h5", "h6", "p", "div", "span", "br", "hr", "blockquote", "pre"],
  ...["section", "header", "footer", "address", "figure", "figcaption"],
  ...["ul", "ol", "li", "dl", "dt", "dd"],
  ...["table", "caption", "colgroup", "col", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ...["a", "b", "i", "u", "s", "strong", "em", "small", "sub", "sup", "mark", "code", "abbr"],
  ...["cite", "q", "del", "ins", "time", "img"],
];

/** Elements whose text doesn't belong in a letter either. */
const nonTextTags = [
  ...["script", "style", "textarea", "option", "xmp", "title", "noscript", "noembed", "noframes"],
  ...["iframe", "template", "svg", "math", "object", "plaintext"],
];

function link(attribs: Attributes, token: string) {
  const { href = "", ...others } = attribs;
  const target = href.trim();
  if (!address.test(target) && !target.startsWith(token)) {
    return { tagName: "a", attribs: others };
  }
  return {
    tagName: "a",
    attribs: {
      ...others,
      href: target,
      target: "_blank",
      rel: "noopener noreferrer",
    },
  };
}

/**
 * Returns the sanitiser's rules for letters. A link may start with `token`, which stands for the
 * candidate's link.
 */
export function sanitizerOptions(token: string): IOptions {
  return {
    allowedTags,
    nonTextTags,
    nestingLimit: 60,
    allowedAttributes: {
      "*": ["style", "lang", "dir", "title", "align"],
      a: ["href", "target", "rel"],
      img: ["src", "alt", "width", "height"],
      table: ["width", "border", "cellpadding", "cellspacing"],
      col: ["span", "width"],
      colgroup: ["span", "width"],
      th: ["colspan", "rowspan", "scope", "width", "valign"],
      td: ["colspan", "rowspan", "width", "valign"],
      ol: ["start", "type"],
      li: ["value"],
      time: ["datetime"],
    },
    allowedClasses: { "*": [/^[A-Za-z][\w-]{0,40}$/] },
    allowedStyles,
    allowedSchemes: ["http", "https", "mailto"],
    allowedSchemesByTag: { img: ["data"] },
    allowProtocolRelative: false,
    transformTags: {
      a: (_tag, { target: _target, rel: _rel, ...attribs }) => link(attribs, token),
      img: (tagName, attribs) =>
        embeddedImage.test(attribs.src ?? "") ? { tagName, attribs } : dropped,
    },
  };
}
