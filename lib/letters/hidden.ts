type Attributes = Record<string, string | undefined>;

const hiddenStyle =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|font-size\s*:\s*0(?:\.0+)?(?:px|pt|em|rem|%)?\s*(?:!|;|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:!|;|$))/i;

const commentStyle = /mso-(?:element|special-character)\s*:\s*(?:comment|annotation)/i;
const commentClass = /(?:^|\s)(?:msocom\w*|MsoComment\w*|annotation)(?:\s|$)/i;
const commentLink = /^#(?:_msocom|_?cmnt)/i;

/** Returns whether an editor did not show an element: hidden text, or nothing but its comments. */
export const isHidden = (attributes: Attributes): boolean =>
  attributes.hidden !== undefined ||
  hiddenStyle.test(attributes.style ?? "") ||
  isEditorComment(attributes);

/** Returns whether an element is a comment that an editor added to the text. */
export const isEditorComment = ({
  style = "",
  class: names = "",
  href = "",
}: Attributes): boolean =>
  commentStyle.test(style) || commentClass.test(names) || commentLink.test(href);

const white = String.raw`(?:#fff(?:fff)?(?:ff)?|white|transparent|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\))`;
const whiteText = new RegExp(String.raw`(?:^|[;\s])color\s*:\s*${white}\s*(?:!|;|$)`, "i");
const background = /(?:^|[;\s])background(?:-color)?\s*:\s*(?!#fff|white|transparent|none)/i;

/** Returns whether an element's text is white, and so can't be read on white paper. */
export const isWhite = ({ style = "", color = "" }: Attributes): boolean =>
  whiteText.test(style) || new RegExp(`^${white}$`, "i").test(color.trim());

/** Returns whether an element has a background of its own. */
export const hasBackground = ({ style = "", bgcolor = "" }: Attributes): boolean =>
  background.test(style) || (bgcolor !== "" && !/^(?:#fff|white)/i.test(bgcolor));
