import type { Inline, Marks, TextPiece } from "./blocks";

const sameMarks = (one: Marks, other: Marks) => {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Marks>;
  return [...keys].every((key) => (one[key] || undefined) === (other[key] || undefined));
};

const isText = (inline: Inline | undefined): inline is TextPiece => inline?.kind === "text";

/** Returns a link's text without the underline that a link has anyway. */
const plainLink = (marks: Marks): Marks => (marks.href ? { ...marks, underline: false } : marks);

/** A blank between words of one emphasis has it too; elsewhere emphasis on a blank isn't seen. */
function markBlanks(inlines: readonly Inline[]): Inline[] {
  return inlines.map((inline, index) => {
    if (!isText(inline) || inline.text.trim() !== "") return inline;
    const [before, after] = [inlines[index - 1], inlines[index + 1]];
    const isWithin = isText(before) && isText(after) && sameMarks(before.marks, after.marks);
    if (isWithin) return { ...inline, marks: before.marks };
    const { underline, strike } = inline.marks;
    return { ...inline, marks: { underline, strike } };
  });
}

function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (isText(inline) && isText(last) && sameMarks(inline.marks, last.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + inline.text };
    } else joined.push(inline);
  }
  return joined;
}

const someSpaces = /[ \u00a0]{2,}/g;

/** Several blanks are one; none begins or ends a line. */
function trimBlanks(inlines: readonly Inline[]): Inline[] {
  const trimmed: Inline[] = [];
  let endsBlank = true;
  for (const inline of inlines) {
    if (!isText(inline)) {
      endsBlank = inline.kind === "break";
      trimmed.push(inline);
      continue;
    }
    const single = inline.text.replace(someSpaces, " ");
    const text = endsBlank ? single.replace(/^[ \u00a0]+/, "") : single;
    if (text === "") continue;
    endsBlank = / $/.test(text);
    trimmed.push({ ...inline, text });
  }
  return trimmed;
}

function trimEnd(inlines: readonly Inline[]): Inline[] {
  const rest = [...inlines];
  for (let last = rest.at(-1); last; last = rest.at(-1)) {
    if (last.kind !== "text" && last.kind !== "break") break;
    const text = last.kind === "text" ? last.text.replace(/[ \u00a0]+$/, "") : "";
    rest.pop();
    if (text === "" || last.kind !== "text") continue;
    rest.push({ ...last, text });
    break;
  }
  return rest;
}

/**
 * Returns a paragraph's content with single blanks, without those at its ends, and with neighbours
 * of one emphasis joined.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const links = inlines.map((inline) =>
    isText(inline) ? { ...inline, marks: plainLink(inline.marks) } : inline,
  );
  return trimEnd(trimBlanks(joinTexts(markBlanks(joinTexts(links)))));
}
