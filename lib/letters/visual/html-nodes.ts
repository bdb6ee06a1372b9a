import type { parseDocument } from "htmlparser2";

/** A node of parsed HTML. */
export type HtmlNode = ReturnType<typeof parseDocument>["children"][number];

/** An element of parsed HTML. */
export type HtmlElement = Extract<HtmlNode, { attribs: object }>;
