type Attributes = Record<string, string | undefined>;

const property = String.raw`(?:^|[;\s])`;
const end = String.raw`\s*(?:!|;|$)`;
const nearlyNone = String.raw`(?:0?\.0\d*|0(?:\.0\d*)?)`;

/** What hides an element, each alone. */
const hiddenStyle = new RegExp(
  [
    String.raw`${property}display\s*:\s*none`,
    String.raw`${property}visibility\s*:\s*(?:hidden|collapse)`,
    String.raw`${property}mso-hide\s*:\s*all`,
    String.raw`${property}opacity\s*:\s*${nearlyNone}${end}`,
    String.raw`${property}font-size\s*:\s*(?:${nearlyNone}[a-z%]*|(?:[01]?\.\d+|1)(?:px|pt)|0?\.1\d*r?em)${end}`,
    String.raw`${property}font\s*:\s*0(?:px|pt)?[\s/]`,
    String.raw`${property}(?:text-indent|left|right|top|margin-left)\s*:\s*-\d{3,}`,
    String.raw`${property}clip\s*:\s*rect\(\s*[01](?:px)?[\s,]`,
    String.raw`${property}clip-path\s*:\s*inset\(\s*(?:50|100)%`,
    String.raw`${property}transform\s*:\s*scale\(\s*0\s*[,)]`,
  ].join("|"),
  "i",
);
const noSpace = /(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*0/i;
const cut = /(?:^|[;\s])overflow\s*:\s*hidden/i;

const commentStyle = /mso-(?:element|special-character)\s*:\s*(?:comment|annotation)/i;
const commentClass = /(?:^|\s)(?:msocom\w*|MsoComment\w*|annotation)(?:\s|$)/i;
const commentLink = /^#(?:_msocom|_?cmnt)/i;

/** Returns whether an editor did not show an element: hidden text, or nothing but its comments. */
export const isHidden = (attributes: Attributes): boolean =>
  attributes.hidden !== undefined ||
  hiddenStyle.test(attributes.style ?? "") ||
  (noSpace.test(attributes.style ?? "") && cut.test(attributes.style ?? "")) ||
  isEditorComment(attributes);

/** Returns whether an element is a comment that an editor added to the text. */
export const isEditorComment = ({
  style = "",
  class: names = "",
  href = "",
}: Attributes): boolean =>
  commentStyle.test(style) || commentClass.test(names) || commentLink.test(href);
