import type { Marks } from "../imported/blocks";
import type { Losses } from "../imported/losses";
import { childOf, type Element } from "../imported/tree";

/** A field that is filled in for each letter. */
export interface FieldPlace {
  text: string;
  name: string;
  keepsText: boolean;
  marks: Marks;
}

interface Field {
  instruction: string;
  name: string | undefined;
  isResult: boolean;
  text: string;
  marks: Marks | undefined;
}

const merged = new Set(["MERGEFIELD", "DOCVARIABLE", "FORMTEXT", "FILLIN", "MACROBUTTON"]);
const dates = new Set(["DATE", "CREATEDATE", "SAVEDATE", "PRINTDATE"]);
const forms = new Set(["FORMCHECKBOX", "FORMDROPDOWN"]);
const dropped = new Set(["TOC", "INDEX", "TOA"]);

/** Fields whose result is a text like any other. */
const plain =
  /^(?:PAGE|NUMPAGES|SECTIONPAGES|AUTHOR|TITLE|SUBJECT|FILENAME|DOCPROPERTY|USERNAME|QUOTE|SYMBOL|TC|XE|PAGEREF|TIME|GREETINGLINE|ADDRESSBLOCK|)$/;

const typeOf = ({ instruction }: Field) =>
  /^\s*([A-Z=]*)/i.exec(instruction)?.[1]?.toUpperCase() ?? "";

const argumentOf = ({ instruction }: Field) => {
  const [, quoted, word] = /^\s*\S+\s+(?:"([^"]*)"|([^\s\\"]+))/.exec(instruction) ?? [];
  return quoted ?? word ?? "";
};

function nameOf(field: Field, type: string): string {
  if (dates.has(type)) return "date";
  if (type === "FORMTEXT") return field.name ?? "Text";
  if (type === "MACROBUTTON") {
    const label = /^\s*MACROBUTTON\s+\S+\s+(.*)$/is.exec(field.instruction)?.[1] ?? "";
    return label.trim().replace(/^[[<]|[\]>]$/g, "") || "Text";
  }
  return argumentOf(field) || "Field";
}

/** Follows the fields of a document, which may hold each other and go on in another paragraph. */
export class Fields {
  private readonly open: Field[] = [];
  private readonly losses: Losses;

  constructor(losses: Losses) {
    this.losses = losses;
  }

  begin(fieldData?: Element): void {
    const name = childOf(fieldData, "name")?.attributes.val || undefined;
    this.open.push({ instruction: "", name, isResult: false, text: "", marks: undefined });
  }

  instruct(text: string): void {
    const field = this.open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.isResult = true;
  }

  /** Returns the address of the link that a text is in. */
  get href(): string | undefined {
    const link = this.open.find((field) => typeOf(field) === "HYPERLINK");
    return link && argumentOf(link);
  }

  /** Takes a text that isn't shown as such: of a field's instruction, or in place of a value. */
  takes(text: string, marks: Marks): boolean {
    const holder = this.open.find((field) => {
      const type = typeOf(field);
      return !field.isResult || merged.has(type) || dates.has(type) || dropped.has(type);
    });
    if (!holder) return false;
    holder.text += holder.isResult ? text : "";
    holder.marks ??= marks;
    return true;
  }

  /** Ends a field; returns what to put where it stands, or null. */
  end(marks: Marks): FieldPlace | null {
    const field = this.open.pop();
    if (!field) return null;
    const type = typeOf(field);
    if (forms.has(type)) this.losses.add("form", field.name);
    else if (dropped.has(type)) this.losses.add("field", "Table of contents");
    if (!merged.has(type) && !dates.has(type)) {
      const isKnown = forms.has(type) || dropped.has(type) || type === "HYPERLINK";
      if (!isKnown && !plain.test(type)) this.losses.add("field", field.instruction);
      return null;
    }
    const name = nameOf(field, type);
    const keepsText = dates.has(type) && field.text.trim() !== "";
    const text =
      keepsText || /^[«[<{].*[»\]>}]$/s.test(field.text.trim()) ? field.text.trim() : `«${name}»`;
    return { text, name, keepsText, marks: field.marks ?? marks };
  }
}
