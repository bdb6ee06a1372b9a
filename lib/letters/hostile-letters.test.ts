import { describe, expect, it } from "vitest";
import { dangersOf } from "@/lib/testing/letter-dangers";
import { hostileLetters, markedIn, xssPayloads } from "@/lib/testing/xss-payloads";
import { exampleLetterData } from "./example-data";
import { cleanPaste } from "./paste/clean-paste";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";
import { openLetter } from "./visual/open-letter";
import { openTemplate } from "./visual/open-template";
import { printLetter } from "./visual/print-letter";
import { printTemplate } from "./visual/print-template";

const render = (body: string) =>
  renderLetter({ template: { body, locale: "en-US" }, data: exampleLetterData }).html;

/** Returns a source after the editor has shown and printed it; as it was where it shows the HTML. */
function throughEditor(source: string): string {
  const opened = openTemplate(source);
  return "reason" in opened ? source : printTemplate(opened.document);
}

function letterThroughEditor(html: string): string {
  const opened = openLetter(html);
  return "reason" in opened ? html : printLetter(opened.document);
}

/** The same payload where it stands in a paragraph, a cell and a condition. */
const placesOf = (payload: string) => [
  `<p>before ${payload} after</p>`,
  `<table><tbody><tr><td>${payload}</td></tr></tbody></table>\n<p>{% if salary %}${payload}{% endif %}</p>`,
];

const ways: Record<string, (payload: string) => string> = {
  "a template": render,
  "a template that the editor has printed": (source) => render(throughEditor(source)),
  "a letter edited by hand": sanitizeLetter,
  "a letter that the editor has printed": (html) => sanitizeLetter(letterThroughEditor(html)),
  "a paste into a template": (html) => render(cleanPaste(html).html),
  "a paste into a letter": (html) => sanitizeLetter(letterThroughEditor(cleanPaste(html).html)),
};

describe("a hostile letter", () => {
  it("is tried with 300 payloads and more", () => {
    expect(new Set(xssPayloads).size).toBeGreaterThanOrEqual(300);
    const letters = hostileLetters.map((each) => sanitizeLetter(each)).join();
    expect(markedIn(letters), "in letters with many").toBe(xssPayloads.length);
  });

  for (const [way, lead] of Object.entries(ways)) {
    it(`runs and fetches nothing as ${way}`, () => {
      for (const payload of xssPayloads.flatMap(placesOf)) {
        let html = "";
        try {
          html = lead(payload);
        } catch (error) {
          expect(error, payload).toHaveProperty("errors");
          continue;
        }
        expect(dangersOf(html), payload).toEqual([]);
      }
    });
  }

  it("runs nothing as a value", () => {
    for (const payload of xssPayloads) {
      const candidate = { ...exampleLetterData.candidate, firstName: payload, lastName: payload };
      const data = { ...exampleLetterData, candidate };
      const body = `<p title="{{ candidate_name }}">{{ candidate_name }}</p><a href="{{ candidate_name }}">x</a>`;
      const { html } = renderLetter({ template: { body, locale: "en-US" }, data });
      expect(dangersOf(html), payload).toEqual([]);
    }
  });
});
