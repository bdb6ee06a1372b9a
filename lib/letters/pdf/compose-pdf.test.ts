import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { sanitizeLetter } from "@/lib/letters/sanitize";
import type { LetterBranding } from "@/lib/letters/types";
import { readPdf } from "@/lib/testing/read-pdf";
import { composePdf, type PrintedLetter } from "./compose-pdf";

const about = {
  ...{ recipient: "Amara Lindqvist", subject: "Senior Grid Engineer" },
  ...{ locale: "en-GB", date: new Date("2026-11-27T10:00:00Z") },
};
const plain: LetterBranding = {
  ...{ company: "Nordwind Energie", paper: "a4", color: null },
  ...{ logo: null, letterhead: null, footer: null },
};

const compose = (
  html: string,
  changes: Partial<PrintedLetter> = {},
  branding: Partial<LetterBranding> = {},
) => composePdf({ html: sanitizeLetter(html), ...about, ...changes }, { ...plain, ...branding });

const read = async (...given: Parameters<typeof compose>) => readPdf(await compose(...given));

const pixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

describe("a letter on paper", () => {
  test("has its text in order, its tags, its language and only our fonts", async () => {
    const pdf =
      await read(`<h2>Your offer</h2><p>Dear <strong>Amara</strong>, we offer <em>this</em>:</p>
      <table><thead><tr><th>Pay</th><th>Start</th></tr></thead>
      <tbody><tr><td><s>€90,000</s> €92,000</td><td>1 February 2027</td></tr></tbody></table>
      <ul><li>Pension</li><li>Rail pass</li></ul>
      <p>See <a href="https://example.com/terms">the terms</a>. <img src="${pixel}" alt="Signature"></p>`);
    expect(pdf.pages).toEqual([
      "Your offer Dear Amara , we offer this : Pay Start €90,000 €92,000 1 February 2027 • Pension • Rail pass See the terms . Nordwind Energie",
    ]);
    expect(pdf).toMatchObject({
      title: "Your offer, Amara Lindqvist",
      language: "en-GB",
      descriptions: ["Signature"],
    });
    expect(pdf.tags).toEqual(
      expect.arrayContaining([
        ...["H1", "P", "Strong", "Em", "Table", "THead", "TH", "TBody", "TR", "TD"],
        ...["L", "LI", "Lbl", "LBody", "Link", "Figure"],
      ]),
    );
    expect(pdf.fonts.filter((font) => !font.startsWith("SourceSerif4"))).toEqual([]);
    expect((await compose("<p>A</p>")).toString("latin1")).toContain("<pdfuaid:part>1<");
  });

  test("is written from right to left in its language's fonts", async () => {
    const pdf = await read("<h1>عرض عمل</h1><p>مرحبا Amara</p><p lang='he' dir='rtl'>שלום</p>", {
      locale: "ar",
    });
    expect(pdf.language).toBe("ar");
    expect(pdf.fonts).toEqual(
      expect.arrayContaining(["NotoNaskhArabic-Regular", "NotoSerifHebrew-Regular"]),
    );
    expect(pdf.fonts.filter((font) => !/^(?:Noto|SourceSerif4)/.test(font))).toEqual([]);
  });

  test("repeats the head of a table on each page, and numbers the pages", async () => {
    const rows = Array.from({ length: 90 }, (_, row) => `<tr><td>${row}</td><td>x</td></tr>`);
    const { pages } = await read(
      `<table><thead><tr><th>Month</th><th>Paid</th></tr></thead>${rows.join("")}</table>`,
    );
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, index) => {
      expect(page).toMatch(/^Month Paid /);
      expect(page).toMatch(new RegExp(`Nordwind Energie ${index + 1} / ${pages.length}$`));
    });
  });

  test("begins a page where its author wants it, and numbers no single page", async () => {
    const page = '<hr class="page-break">';
    expect((await read(`<p>One</p>${page}<p>Two</p>`)).pages).toEqual([
      "One Nordwind Energie 1 / 2",
      "Two Nordwind Energie 2 / 2",
    ]);
    expect((await read(`<table><tr><td>${page}In a cell</td></tr></table>`)).pages).toEqual([
      "In a cell Nordwind Energie",
    ]);
  });

  test("leaves no heading and no signature alone on a page", async () => {
    const lines = (count: number) => "<p>line</p>".repeat(count);
    const breaks = (html: string) => async (count: number) =>
      (await read(lines(count) + html)).pages.map((page) => page.replaceAll("line ", ""));
    const ofHeading = breaks("<h2>Terms</h2><p>text</p>");
    const ofEnd = breaks("<p>Sincerely,</p><p>Head of People</p>");
    for (let count = 20; count < 32; count += 1) {
      for (const page of await ofHeading(count)) expect(page).not.toMatch(/Terms Nordwind/);
      for (const page of await ofEnd(count)) expect(page).not.toMatch(/^Head/);
    }
  });

  test("stands on the given paper, dated as it was written", async () => {
    const letter = (await compose("<p>A</p>", {}, { paper: "us_letter" })).toString("latin1");
    expect(letter).toContain("/MediaBox [0 0 612 792]");
    expect(letter).toContain("D:20261127");
    expect((await compose("<p>A</p>")).toString("latin1")).toMatch(
      /\/MediaBox \[0 0 595\.\d+ 841\.\d+\]/,
    );
  });
});

describe("a letter's branding", () => {
  test("stands above and below it, with its logo described, in the company's color", async () => {
    const bytes = await compose(
      `<p>Dear Amara, <a href="https://e.example/">look</a></p>`,
      {},
      {
        ...{ logo: pixel, letterhead: "Speicherkai 12\n20457 Hamburg", color: "#0f4c5c" },
        footer: "Nordwind GmbH\nHRB 1",
      },
    );
    const pdf = readPdf(bytes);
    expect(pdf.pages).toEqual([
      "Speicherkai 12 20457 Hamburg Dear Amara, look Nordwind GmbH · HRB 1",
    ]);
    expect(pdf.descriptions).toEqual(["Nordwind Energie"]);
    const { pages } = await read("<p>Hello</p>", {}, { letterhead: "#eval(1)" });
    expect(pages).toEqual(["Nordwind Energie #eval(1) Hello Nordwind Energie"]);
  });

  test("keeps the signature with its name", async () => {
    const { pages, descriptions } = await read(
      `<p><span class="letter-signature"><img src="${pixel}" alt="Henrike"><br><strong>Henrike</strong><br>Head</span></p>`,
    );
    expect(pages).toEqual(["Henrike Head Nordwind Energie"]);
    expect(descriptions).toEqual(["Henrike"]);
  });
});

describe("what a letter may contain", () => {
  test("replaces images that can't be shown by their descriptions", async () => {
    const huge = Buffer.from(pixel.slice(22), "base64");
    huge.writeUInt32BE(60_000, 16);
    huge.writeUInt32BE(60_000, 20);
    const broken = Buffer.from(pixel.slice(22), "base64").fill(0, 40, 60);
    const image = (bytes: Buffer, alt: string) =>
      `<img src="data:image/png;base64,${bytes.toString("base64")}" alt="${alt}">`;
    const pdf = await read(
      `<p>${image(huge, "Huge")} ${image(broken, "Broken")} ${image(Buffer.from("AAAA"), "None")} <img src="${pixel}" alt="Good"></p>`,
    );
    expect(pdf.pages).toEqual(["Huge Broken None Nordwind Energie"]);
    expect(pdf.descriptions).toEqual(["Good"]);
  });

  test.each([
    '#read("/etc/passwd")',
    '#eval("1 + 1") #import "x.typ"',
    "$ x^2 $ *bold* _under_ `raw` = Heading - item + one / term: x",
    "<label> @reference \\u{41} // comment /* more */ ~ -- ---",
    "#{ set page(width: 1pt) } #show: none ]] )) }} {{ 7 }}",
    "{% include 'x' %} %)(\\ <script>alert(1)</script>",
  ])("prints %s as text, wherever it stands", async (text) => {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    const pdf = await read(
      `<h1>${escaped}</h1><p title="${escaped.replaceAll('"', "'")}">${escaped}</p>`,
      {
        ...{ recipient: text },
      },
    );
    const flat = (given: string) => given.replace(/\s+/g, "");
    expect(flat(pdf.pages.join(""))).toBe(flat(`${text}${text}NordwindEnergie`));
    expect(flat(pdf.title)).toBe(flat(`${text}, ${text}`));
  });

  test("runs and loads nothing, whatever its links are", async () => {
    const pdf = (
      await compose(`<p><a href="javascript:alert(1)">a</a> <a href="file:///etc/passwd">b</a>
        <a href="https://example.com/">c</a> <a href="https://e.example/(x)">d <a href="https://f.example">e</a></a>
        <img src="https://evil.example/pixel.png"></p>`)
    ).toString("latin1");
    expect(pdf).not.toMatch(
      /JavaScript|\/JS\b|\/Launch|\/EmbeddedFile|file:\/\/|evil\.example|\/OpenAction/,
    );
    expect(pdf).toContain("https://example.com/");
  });

  test("survives nesting, endless words and sizes beyond reason", async () => {
    const nested = (count: number, open: string, close: string) =>
      `${open.repeat(count)}deep${close.repeat(count)}`;
    const texts = [
      nested(14, "<table><tr><td>", "</td></tr></table>"),
      nested(25, "<ul><li>", "</li></ul>"),
      nested(50, '<div style="border:1px solid red;padding:9px">', "</div>"),
      nested(18, "<blockquote><ol><li>", "</li></ol></blockquote>"),
      `<p style="font-size:9999px">deep</p>`,
      `<p style="margin:0 900px;padding:99cm">deep</p>`,
    ];
    for (const html of texts) expect((await read(html)).pages.join()).toContain("deep");
    const { pages } = await read(`<p>${"x".repeat(3000)}</p>`);
    expect(pages.join("").replace(/[^x]/g, "")).toHaveLength(3000);
  });
});

describe("the bytes of a letter", () => {
  const html = `<h1>Offer</h1><p>Text</p><p><img src="${pixel}" alt="Logo"></p>`;

  test("are the same in another process", async () => {
    const code = `
      const { composePdf } = await import("./lib/letters/pdf/compose-pdf.ts");
      const given = JSON.parse(process.argv[1]);
      const pdf = await composePdf({ ...given, date: new Date(given.date) }, ${JSON.stringify(plain)});
      process.stdout.write(pdf);`;
    const letter = JSON.stringify({ html: sanitizeLetter(html), ...about });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "-e", code, letter],
      { encoding: "buffer", maxBuffer: 10_000_000 },
    );
    expect(stdout.equals(await compose(html))).toBe(true);
  });

  test("differ for another letter, person, date or paper", async () => {
    const others = await Promise.all([
      compose(html),
      compose(html.replace("Text", "Texts")),
      compose(html, { recipient: "Ada Byron" }),
      compose(html, { date: new Date("2026-11-28T10:00:00Z") }),
      compose(html, {}, { paper: "us_letter" }),
    ]);
    expect(new Set(others.map((pdf) => pdf.toString("base64"))).size).toBe(others.length);
    expect((await compose(html)).equals(others[0] as Buffer)).toBe(true);
  });
});
