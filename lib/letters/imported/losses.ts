export const lossKinds = [
  ...["image", "link", "comment", "change", "hidden", "header", "footer", "note", "drawing"],
  ...["equation", "field", "form", "tabs", "columns", "numbers", "code"],
] as const;

export type LossKind = (typeof lossKinds)[number];

/** What a letter couldn't take over, or took over differently. */
export interface Loss {
  kind: LossKind;
  count: number;
  /** Some text of the first, so that the reader can find it. */
  example?: string;
}

const shownLength = 60;

/** Counts losses by kind, with the first text of each. */
export class Losses {
  private readonly found: Map<LossKind, Loss>;

  constructor(known: readonly Loss[] = []) {
    this.found = new Map(known.map((loss) => [loss.kind, loss]));
  }

  add(kind: LossKind, example = ""): void {
    const line = example.replace(/\s+/g, " ").trim();
    const text = line.length > shownLength ? `${line.slice(0, shownLength).trimEnd()}…` : line;
    const known = this.found.get(kind) ?? { kind, count: 0 };
    const first = known.example ?? (text || undefined);
    this.found.set(kind, {
      ...known,
      count: known.count + 1,
      ...(first !== undefined && { example: first }),
    });
  }

  list(): Loss[] {
    return [...this.found.values()];
  }
}

/** Returns losses with those of images by their names, which may be empty. */
export function withLostImages(known: readonly Loss[], names: readonly string[]): Loss[] {
  const losses = new Losses(known);
  for (const name of names) losses.add("image", name);
  return losses.list();
}
