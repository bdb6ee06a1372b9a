import { placeAt, readHtml } from "./html-pieces";
import type { LetterProblem } from "./schema";

const code = /\{\{[^{}]{0,200}\}{0,2}|\{%[^{}]{0,200}(?:%\})?|%7B(?:%7B|%25)[^"'<>\s]{0,200}/gi;
const acceptUrl =
  /^(?:\{\{|%7B%7B)-?(?:\s|%20)*(?:offer[._])?accept_url(?:\s|%20)*-?(?:\}\}|%7D%7D)$/i;

/**
 * Returns the variables and tags of a manual letter, where nothing fills them in; only the
 * candidate's link may stay. Those in comments don't count.
 */
export function checkManual(html: string): LetterProblem[] {
  const { blocks, elements } = readHtml(html);
  const texts = [
    ...blocks.map(({ text, offsets }) => ({ text, at: (index: number) => offsets[index] ?? 0 })),
    ...elements.flatMap(({ attributes, index }) =>
      Object.values(attributes).map((text) => ({ text, at: () => index })),
    ),
  ];
  return texts
    .flatMap(({ text, at }) =>
      [...text.matchAll(code)].map(({ 0: found, index }) => ({ found, at: at(index) })),
    )
    .filter(({ found }) => !acceptUrl.test(found))
    .slice(0, mostProblems)
    .map(({ found, at }) => templateCode(found.trim(), placeAt(html, at)));
}

const mostProblems = 50;

const templateCode = (name: string, place: { line: number; column: number }): LetterProblem => ({
  code: "template_code",
  level: "error",
  message: `“${name}” isn't filled in, because this letter was edited by hand. Write its value`,
  name,
  place,
});
