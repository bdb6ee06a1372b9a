import { describe, expect, test } from "vitest";
import { exampleLetterData } from "@/lib/letters/example-data";
import { renderLetter } from "@/lib/letters/render-letter";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import type { LetterBranding } from "@/lib/letters/types";
import { pdfDangersOf } from "@/lib/testing/pdf-dangers";
import { readPdf } from "@/lib/testing/read-pdf";
import { paperPayloads, xssPayloads } from "@/lib/testing/xss-payloads";
import { composePdf, type PrintedLetter } from "./compose-pdf";

const payloads = [...xssPayloads, ...paperPayloads];
const about = {
  ...{ recipient: "Amara Lindqvist", subject: "Engineer", locale: "en-GB", date: new Date(0) },
};
const plain: LetterBranding = {
  ...{ company: "Nordwind", paper: "a4", color: null, logo: null, letterhead: null, footer: null },
};

/** Composes a letter, and expects that its PDF can only be read. */
async function compose(html: string, letter: Partial<PrintedLetter> = {}, branding = plain) {
  const bytes = await composePdf({ html, ...about, ...letter }, branding);
  const { active, links } = pdfDangersOf(bytes);
  expect(active, html).toEqual([]);
  for (const link of links) expect(link, html).toMatch(/^(?:https?:\/\/(?!evil\.)|mailto:|tel:)/);
  return { ...readPdf(bytes), bytes, links };
}

/** Text without spaces and what can't be printed, since lines break anywhere. */
const flat = (text: string) => text.replace(/[\s\p{C}]/gu, "");

/** Expects texts in a PDF, but those that no font of ours can print. */
const expectText = (text: string, expected: readonly string[]) => {
  const all = flat(text);
  for (const each of expected.filter((one) => !/[＜＞]/.test(one)))
    expect(all.includes(flat(each)), each).toBe(true);
};

const chunksOf = (size: number) =>
  Array.from({ length: Math.ceil(payloads.length / size) }, (_, at) =>
    payloads.slice(at * size, (at + 1) * size),
  );

const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("a hostile letter on paper", { timeout: 60_000 }, () => {
  test("prints every payload as text: a field, a name, a title and a description", async () => {
    const fields = payloads.map((value, at) => ({ key: `f${at}`, type: "text" as const, value }));
    for (const [at, part] of chunksOf(80).entries()) {
      const lines = part.map((_, index) => `<p>{{ fields.f${at * 80 + index} }}</p>`);
      const images = part.map(
        (_, index) => `<p><img src="${pixel}" alt="{{ fields.f${at * 80 + index} }}"></p>`,
      );
      const { html } = renderLetter({
        template: { body: `<h1>Offer</h1>${lines.join("")}${images.join("")}`, locale: "en-GB" },
        data: { ...exampleLetterData, fields },
      });
      const { pages, descriptions, title } = await compose(html, { recipient: part.join(" ") });
      expectText(pages.map((page) => page.replace(/Nordwind \d+ \/ \d+$/, "")).join(""), part);
      expectText(descriptions.join(""), part);
      expectText(title, part);
    }
  });

  test("prints every payload as text: company, letterhead and footer", async () => {
    for (const part of chunksOf(40)) {
      const branding = {
        ...{ ...plain, company: part.join(" "), footer: part.join("\n") },
        letterhead: part.join("\n"),
      };
      const { pages } = await compose("<p>x</p>", {}, branding);
      const [page = ""] = pages;
      expectText(page, part);
      expect(flat(page).split(flat(part[0] ?? "")).length, "thrice").toBeGreaterThan(3);
    }
  });

  test("prints markup as the letter shows it, sanitised or not", async () => {
    for (const part of chunksOf(40)) {
      const sanitised = part.map((each) => sanitizeLetter(`<p>${each}</p>`));
      await compose(sanitised.join(""));
    }
    for (const part of chunksOf(10)) await compose(part.map((each) => `<p>${each}</p>`).join(""));
  });

  test("links nowhere and shows no image, whatever the address", async () => {
    const quoted = payloads.map((each) => each.replaceAll("&", "&amp;").replaceAll('"', "&quot;"));
    const html = quoted.map(
      (each) => `<p><a href="${each}">x</a> <img src="${each}" alt="none"></p>`,
    );
    const { links, pages, descriptions } = await compose(html.join(""));
    expect(links).toEqual([]);
    expect(descriptions).toEqual([]);
    expect(pages.join(" ").match(/none/g)).toHaveLength(payloads.length);
    for (const logo of quoted) {
      const { pages } = await compose("<p>x</p>", {}, { ...plain, logo });
      expect(pages).toEqual(["Nordwind x Nordwind"]);
    }
  });
});

test("the check sees what a PDF could do", () => {
  const pdf = Buffer.from(
    "<< /OpenAction << /S /JavaScript /JS (a\\)b) >> /A << /S /URI /URI (javascript:x\\(1\\)) >> >> (/Launch) stream\n/AA\nendstream",
  );
  expect(pdfDangersOf(pdf)).toEqual({
    active: ["OpenAction", "JavaScript", "JS"],
    links: ["javascript:x(1)"],
  });
});
