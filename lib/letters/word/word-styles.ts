import { childOf, childrenOf, type Element } from "../imported/tree";

interface Style {
  name: string;
  parent: string | undefined;
  element: Element;
}

/** Styles inherit from at most this many others. */
const longestLineage = 20;

/** The styles of a document, by ID. */
export class WordStyles {
  private readonly styles = new Map<string, Style>();
  private readonly defaults: Record<"pPr" | "rPr", Element | undefined>;
  private defaultParagraph: string | undefined;

  constructor(root: Element | undefined) {
    const styles = childOf(root, "styles");
    this.defaults = {
      pPr: childOf(styles, "docDefaults", "pPrDefault", "pPr"),
      rPr: childOf(styles, "docDefaults", "rPrDefault", "rPr"),
    };
    for (const element of childrenOf(styles, "style")) {
      const { styleId = "", type, default: isDefault } = element.attributes;
      this.styles.set(styleId, {
        name: (childOf(element, "name")?.attributes.val ?? "").toLowerCase(),
        parent: childOf(element, "basedOn")?.attributes.val,
        element,
      });
      if (type === "paragraph" && /^(?:1|true)$/.test(isDefault ?? "")) {
        this.defaultParagraph = styleId;
      }
    }
  }

  /** Returns a style and those that it is based on, itself first. */
  private lineage(id: string | undefined): Style[] {
    const found: Style[] = [];
    let at = id;
    while (at !== undefined && found.length < longestLineage) {
      const style = this.styles.get(at);
      if (!style || found.includes(style)) break;
      found.push(style);
      at = style.parent;
    }
    return found;
  }

  /** Returns the names of a style and of those that it is based on, in small letters. */
  names(id: string | undefined): string[] {
    return this.lineage(id).map(({ name }) => name);
  }

  /** Returns properties of a style and of those that it is based on. */
  chain(id: string | undefined, kind: "pPr" | "rPr" | "tblPr"): Element[] {
    return this.lineage(id).flatMap(({ element }) => childrenOf(element, kind));
  }

  /** Returns properties that a table's style has for a part of it, such as `firstRow`. */
  partOfTable(id: string | undefined, part: string): Element[] {
    return this.lineage(id).flatMap(({ element }) =>
      childrenOf(element, "tblStylePr")
        .filter(({ attributes }) => attributes.type === part)
        .flatMap((each) => childrenOf(each, "rPr")),
    );
  }

  /** Returns properties of a paragraph's style, and what the document has for all. */
  paragraphChain(id: string | undefined, kind: "pPr" | "rPr"): Element[] {
    const defaults = this.defaults[kind];
    return [...this.chain(id ?? this.defaultParagraph, kind), ...(defaults ? [defaults] : [])];
  }
}
