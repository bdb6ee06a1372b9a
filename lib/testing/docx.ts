import { strToU8, zipSync } from "fflate";

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(" ");

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Styles that every document of Word has, with space after a paragraph unless `tight`. */
const usualStyles = (tight: boolean, more: string) => `<w:styles ${namespaces}>
<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after="${tight ? 0 : 160}"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Custom"><w:name w:val="Our heading"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="NoSpacing"><w:name w:val="No Spacing"/><w:pPr><w:spacing w:after="0"/></w:pPr></w:style>
<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/><w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style>
${more}</w:styles>`;

const level = (depth: number, format: string, text: string) =>
  `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;

/** List 1 has bullets, 2 numbers and letters, 3 numbers such as 1.1, 4 starts 2 at five. */
const usualNumbering = `<w:numbering ${namespaces}>
<w:abstractNum w:abstractNumId="1">${level(0, "bullet", "")}${level(1, "bullet", "o")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, "decimal", "%1.")}${level(1, "decimal", "%1.%2.")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
</w:numbering>`;

interface Relation {
  id: string;
  type: string;
  target: string;
  isExternal?: boolean;
}

export interface DocxParts {
  /** Paragraphs and tables as WordprocessingML. */
  body: string;
  /** True for a document whose paragraphs have no space between them. */
  tight?: boolean;
  styles?: string;
  relations?: readonly Relation[];
  /** Other files by their path, such as `word/media/image1.png`. */
  files?: Record<string, string | Uint8Array>;
}

const relationXml = ({ id, type, target, isExternal }: Relation) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${isExternal ? ' TargetMode="External"' : ""}/>`;

const relationsXml = (relations: readonly Relation[]) =>
  xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.map(relationXml).join("")}</Relationships>`,
  );

/** Returns the XML of a part of Word, such as a header, around its content. */
export const wordPart = (name: string, content: string): string =>
  xml(`<w:${name} ${namespaces}>${content}</w:${name}>`);

/** Returns a Word document of these parts. */
export function docx({ body, tight = false, styles = "", relations = [], files = {} }: DocxParts) {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    ),
    "_rels/.rels": relationsXml([
      { id: "rId1", type: "officeDocument", target: "word/document.xml" },
    ]),
    "word/document.xml": wordPart("document", `<w:body>${body}</w:body>`),
    "word/styles.xml": xml(usualStyles(tight, styles)),
    "word/numbering.xml": xml(usualNumbering),
    "word/_rels/document.xml.rels": relationsXml([
      { id: "styles", type: "styles", target: "styles.xml" },
      { id: "numbering", type: "numbering", target: "numbering.xml" },
      ...relations,
    ]),
    ...files,
  };
  const packed = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(packed));
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Returns a run of text with properties such as `<w:b/>`. */
export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** Returns a paragraph of runs, or of a text in one run. */
export const paragraph = (content: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${/^<\w+:/.test(content) ? content : run(content)}</w:p>`;

/** Returns a paragraph of a list. */
export const listItem = (text: string, list: number, depth = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

/** Returns a field of Word with its instruction and the result that was shown last. */
export const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** Returns a cell with properties such as `<w:gridSpan w:val="2"/>`. */
export const cell = (content: string, properties = ""): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<w:p>") ? content : paragraph(content)}</w:tc>`;

/** Returns a table of rows of cells, with the widths of its columns. */
export const table = (
  rows: readonly (readonly string[])[],
  { widths = [3000, 6000], style = "TableGrid" } = {},
): string =>
  `<w:tbl><w:tblPr><w:tblStyle w:val="${style}"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.map((cells) => `<w:tr>${cells.join("")}</w:tr>`).join("")}</w:tbl>`;

/** Returns an image of a relation, with its text and its width in CSS pixels. */
export const picture = (relation: string, alt: string, width = 100): string =>
  `<w:r><w:drawing><wp:inline><wp:extent cx="${width * 9525}" cy="${width * 9525}"/><wp:docPr id="1" name="Picture 1" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${relation}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

/** A PNG of one pixel. */
export const onePixel = Uint8Array.from(
  atob(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  ),
  (sign) => sign.charCodeAt(0),
);
