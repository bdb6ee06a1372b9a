import type { Inline, Marks } from "../imported/blocks";
import { childOf, childrenOf, type Element, elementsOf, textOf } from "../imported/tree";
import { letterAddress } from "../link-address";
import { controlPlace } from "./content-control";
import type { Tab } from "./paragraph-properties";
import type { Chain } from "./properties";
import { readDrawing } from "./read-drawing";
import type { Part, Place, WordReading } from "./reading";
import { isHiddenRun, marksOf } from "./run-properties";
import { symbolText } from "./symbols";

/** What a paragraph says about all its runs. */
export interface RunPlace extends Place {
  chain: Chain;
  /** What a tab is printed as. */
  tab: Tab;
}

const transparent = new Set(["smartTag", "customXml", "dir", "bdo", "ins", "moveTo", "sdtContent"]);

/** Reads the content of one paragraph. */
export class InlineReader {
  readonly parts: Part[] = [];
  private readonly reading: WordReading;
  private readonly place: RunPlace;

  constructor(reading: WordReading, place: RunPlace) {
    this.reading = reading;
    this.place = place;
  }

  read(elements: readonly Element[], href?: string): this {
    for (const element of elements) this.readElement(element, href);
    return this;
  }

  private readElement(element: Element, href: string | undefined): void {
    const { name } = element;
    const { losses, fields } = this.reading;
    if (name === "r") this.readRun(element, href);
    else if (name === "hyperlink") this.readLink(element);
    else if (name === "del" || name === "moveFrom") losses.add("change");
    else if (name === "sdt") this.readControl(element, href);
    else if (name === "fldSimple") {
      fields.begin();
      fields.instruct(element.attributes.instr ?? "");
      fields.separate();
      this.read(elementsOf(element), href);
      this.endField({});
    } else if (name === "oMath" || name === "oMathPara") {
      losses.add("equation", textOf(element));
      this.add({ kind: "text", text: textOf(element), marks: {} });
    } else if (name === "AlternateContent") this.read(alternative(element), href);
    else if (transparent.has(name)) {
      if (name === "ins" || name === "moveTo") losses.add("change");
      this.read(elementsOf(element), href);
    }
  }

  private readLink(element: Element): void {
    const target = this.reading.relations.get(element.attributes.id ?? "")?.target;
    const href = target === undefined ? null : letterAddress(target);
    if (target !== undefined && !href) this.reading.losses.add("link", textOf(element));
    this.read(elementsOf(element), href ?? undefined);
  }

  private readControl(element: Element, href: string | undefined): void {
    const control = controlPlace(element, this.reading.losses);
    if (control) this.addPlace(control.text, control.name, {});
    else this.read(childrenOf(element, "sdtContent").flatMap(elementsOf), href);
  }

  private readRun(run: Element, href: string | undefined): void {
    const own = childOf(run, "rPr");
    const id = childOf(own, "rStyle")?.attributes.val;
    const isLink = this.reading.styles.names(id).some((name) => name.includes("hyperlink"));
    const style = isLink ? [] : this.reading.styles.chain(id, "rPr");
    const chain = [...(own ? [own] : []), ...style, ...this.place.chain];
    const marks = { ...marksOf(chain), ...(href !== undefined && { href }) };
    const isHidden = isHiddenRun(chain, this.place.onShade);
    if (isHidden && textOf(run).trim()) this.reading.losses.add("hidden", textOf(run));
    for (const child of elementsOf(run)) this.readContent(child, marks, isHidden);
  }

  private readContent(element: Element, marks: Marks, isHidden: boolean): void {
    const { name, attributes } = element;
    const { fields, losses } = this.reading;
    if (name === "fldChar") this.readFieldSign(element, marks);
    else if (name === "instrText") fields.instruct(textOf(element));
    else if (isHidden) return;
    else if (name === "br" && attributes.type === "page") this.parts.push({ kind: "page" });
    else if (name === "br" || name === "cr") this.add({ kind: "break" });
    else if (name === "drawing" || name === "pict" || name === "object") {
      this.parts.push(...readDrawing(element, this.reading, this.place));
    } else if (name === "AlternateContent") {
      for (const each of alternative(element)) this.readContent(each, marks, isHidden);
    } else if (name === "footnoteReference") this.addNote("footnote", attributes.id, marks);
    else if (name === "endnoteReference") this.addNote("endnote", attributes.id, marks);
    else if (name === "commentReference") losses.add("comment");
    else this.addText(this.textIn(element), marks);
  }

  private textIn(element: Element): string {
    const { name, attributes } = element;
    if (name === "t") return textOf(element).replace(/[\t\r\n]+/g, " ");
    if (name === "tab" || name === "ptab") {
      if (this.place.tab.isAligned) this.reading.losses.add("tabs");
      return this.place.tab.text;
    }
    if (name === "noBreakHyphen") return "\u2011";
    if (name === "sym") return symbolText(attributes.font, attributes.char);
    return name === "ruby" ? childrenOf(element, "rubyBase").map(textOf).join("") : "";
  }

  /** Prints the number of a note, whose text follows the document. */
  private addNote(kind: "footnote" | "endnote", id = "", marks: Marks): void {
    const number = this.reading.notes.push({ kind, id });
    this.addText(String(number), { ...marks, position: "sup" });
  }

  private readFieldSign(element: Element, marks: Marks): void {
    const { fields } = this.reading;
    const type = element.attributes.fldCharType;
    if (type === "begin") fields.begin(childOf(element, "ffData"));
    else if (type === "separate") fields.separate();
    else if (type === "end") this.endField(marks);
  }

  private endField(marks: Marks): void {
    const place = this.reading.fields.end(marks);
    if (place) this.addPlace(place.text, place.name, place.marks, place.keepsText);
  }

  private addPlace(text: string, name: string, marks: Marks, keepsText = false): void {
    if (this.reading.fields.takes("", marks)) return;
    const index = this.reading.placeholders.indexOf(text, name, { keepsText });
    this.parts.push({ kind: "placeholder", index, text, marks });
  }

  private addText(text: string, marks: Marks): void {
    if (text === "" || this.reading.fields.takes(text, marks)) return;
    const address = this.reading.fields.href;
    const href = address === undefined ? null : letterAddress(address);
    this.add({ kind: "text", text, marks: href ? { ...marks, href } : marks });
  }

  private add(inline: Inline): void {
    if (inline.kind !== "text" && this.reading.fields.takes("", {})) return;
    this.parts.push(inline);
  }
}

/** Returns the newest form of a content that Word also wrote for older versions. */
function alternative(element: Element): Element[] {
  const [chosen] = [...childrenOf(element, "Choice"), ...childrenOf(element, "Fallback")];
  return chosen ? elementsOf(chosen) : [];
}
