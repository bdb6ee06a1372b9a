import type { Pace } from "./pace";
import { type HtmlElement, isPhrase, type Node, printHtml } from "./parse-html";

/** A block, or a line of text that is in none. */
interface Part {
  /** Null for a line in no block. */
  element: HtmlElement | null;
  nodes: Node[];
}

/** A part with a text by which equal ones are equal. */
export interface Unit extends Part {
  key: string;
}

/** Splits what an element contains into blocks and lines between them. */
export function partsOf(nodes: readonly Node[]): Part[] {
  const parts: Part[] = [];
  let line: Node[] = [];
  const endLine = () => {
    if (!isBlank(line)) parts.push({ element: null, nodes: line });
    line = [];
  };
  for (const node of nodes) {
    if (isPhrase(node)) line.push(node);
    else if (typeof node !== "string") {
      endLine();
      parts.push({ element: node, nodes: node.children });
    }
  }
  endLine();
  return parts;
}

const isBlank = (nodes: readonly Node[]) =>
  nodes.every((node) => typeof node === "string" && node.trim() === "");

/** Splits what an element contains into blocks and lines that can be compared. */
export async function unitsOf(nodes: readonly Node[], pace: Pace): Promise<Unit[]> {
  const units: Unit[] = [];
  for (const part of partsOf(nodes)) {
    const key = printHtml(part.element ? [part.element] : part.nodes);
    units.push({ ...part, key: key.replace(/\s+/g, " ").trim() });
    await pace.rest();
  }
  return units;
}
