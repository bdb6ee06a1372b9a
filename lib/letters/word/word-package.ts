import { childOf, childrenOf, type Element, parseTree } from "../imported/tree";
import { archiveRefusal } from "./document-refusal";
import { decodePart, openArchive, type Parts } from "./open-archive";

interface Relation {
  type: string;
  target: string;
  isExternal: boolean;
}

export type Relations = ReadonlyMap<string, Relation>;

/** Returns a target's path in the archive, from the folder of the part that names it. */
function pathOf(folder: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** The parts of a .docx, found by what they are to each other. */
export class WordPackage {
  readonly relations: Relations;
  readonly main: Element;
  private readonly parts: Parts;

  constructor(bytes: Uint8Array) {
    this.parts = openArchive(bytes);
    const main = [...this.relationsOf("").values()].find(({ type }) => type === "officeDocument");
    const path = main?.target ?? "word/document.xml";
    const root = this.xml(path);
    const body = childOf(root, "document", "body");
    if (!body) throw archiveRefusal([...this.parts.keys()]);
    this.main = body;
    this.relations = this.relationsOf(path);
  }

  /** Returns the relations of a part, by their ID. */
  private relationsOf(path: string): Relations {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const root = this.xml(`${folder}_rels/${path.slice(folder.length)}.rels`);
    const relations = childrenOf(childOf(root, "Relationships"), "Relationship");
    return new Map(
      relations.map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
        const isExternal = TargetMode === "External";
        const target = isExternal ? Target : pathOf(folder, Target);
        return [Id, { type: Type.slice(Type.lastIndexOf("/") + 1), target, isExternal }];
      }),
    );
  }

  /** Returns the root of an XML part, or undefined if it is missing. */
  private xml(path: string): Element | undefined {
    const part = this.parts.get(path);
    return part && parseTree(decodePart(part), "xml");
  }

  /** Returns the path of the document's only part of a kind, or of one by its relation's ID. */
  private pathTo(typeOrId: string): string | undefined {
    const relation =
      this.relations.get(typeOrId) ??
      [...this.relations.values()].find(({ type }) => type === typeOrId);
    return relation?.isExternal ? undefined : relation?.target;
  }

  /** Returns the document's only part of a kind, such as its styles, or one by its relation's ID. */
  part(typeOrId: string): Element | undefined {
    const path = this.pathTo(typeOrId);
    return path === undefined ? undefined : this.xml(path);
  }

  /** Returns the relations of the document's only part of a kind. */
  relationsOfPart(type: string): Relations {
    const path = this.pathTo(type);
    return path === undefined ? new Map() : this.relationsOf(path);
  }

  /** Returns an image by the ID of a part's relation. */
  image(id: string, relations: Relations): { path: string; bytes: Uint8Array } | undefined {
    const relation = relations.get(id);
    const bytes = relation && !relation.isExternal ? this.parts.get(relation.target) : undefined;
    return bytes && relation && { path: relation.target, bytes };
  }
}
