import { describe, expect, it, test } from "vitest";
import { compareLetters } from "./compare-letters";

const html = async (before: string, after: string) => (await compareLetters(before, after)).html;

describe("compareLetters", () => {
  it.each([
    [
      "a word",
      "<p>Dear Ada</p>",
      "<p>Dear Bea</p>",
      '<p>Dear <del class="letter-removed">Ada</del><ins class="letter-added">Bea</ins></p>',
    ],
    [
      "an amount",
      "<p>You get $150,000.00 a year.</p>",
      "<p>You get $155,000.00 a year.</p>",
      '<p>You get $<del class="letter-removed">150,000.00</del><ins class="letter-added">155,000.00</ins> a year.</p>',
    ],
    [
      "an added word",
      "<p>Dear Ada</p>",
      "<p>Dear Ms Ada</p>",
      '<p>Dear <ins class="letter-added">Ms </ins>Ada</p>',
    ],
    [
      "a phrase as a whole",
      "<p>We are very glad</p>",
      "<p>We feel quite glad</p>",
      '<p>We <del class="letter-removed">are very</del><ins class="letter-added">feel quite</ins> glad</p>',
    ],
    [
      "a format",
      "<p>Dear Ada</p>",
      "<p>Dear <b>Ada</b></p>",
      '<p>Dear <del class="letter-removed">Ada</del><ins class="letter-added"><b>Ada</b></ins></p>',
    ],
    [
      "within a link",
      '<p><a href="https://a.example/">one two</a></p>',
      '<p><a href="https://a.example/">one three</a></p>',
      '<p><a href="https://a.example/">one </a><del class="letter-removed"><a href="https://a.example/">two</a></del><ins class="letter-added"><a href="https://a.example/">three</a></ins></p>',
    ],
    [
      "an added paragraph",
      "<p>One</p><p>Three</p>",
      "<p>One</p><p>Two</p><p>Three</p>",
      '<p>One</p><p><ins class="letter-added">Two</ins></p><p>Three</p>',
    ],
    [
      "a removed heading",
      "<h1>Offer</h1><p>One</p>",
      "<p>One</p>",
      '<h1><del class="letter-removed">Offer</del></h1><p>One</p>',
    ],
    [
      "a restyled block",
      "<p>One two</p>",
      '<p style="text-align:center">One two</p>',
      '<p style="text-align:center" class="letter-restyled">One two</p>',
    ],
    [
      "a paragraph that became a heading",
      "<p>One two</p>",
      "<h2>One two</h2>",
      '<h2 class="letter-restyled">One two</h2>',
    ],
    [
      "text in no block",
      "Dear Ada",
      "Dear Bea",
      'Dear <del class="letter-removed">Ada</del><ins class="letter-added">Bea</ins>',
    ],
    [
      "a list item",
      "<ul><li>One</li><li>Three</li></ul>",
      "<ul><li>One</li><li>Two</li><li>Three</li></ul>",
      '<ul><li>One</li><li><ins class="letter-added">Two</ins></li><li>Three</li></ul>',
    ],
    [
      "a table cell",
      "<table><tr><th>Pay</th><td>1</td></tr><tr><th>Start</th><td>May</td></tr></table>",
      "<table><tr><th>Pay</th><td>2</td></tr><tr><th>Start</th><td>May</td></tr></table>",
      '<table><tr><th>Pay</th><td><del class="letter-removed">1</del><ins class="letter-added">2</ins></td></tr><tr><th>Start</th><td>May</td></tr></table>',
    ],
    [
      "a table row",
      "<table><tr><td>Pay</td></tr></table>",
      "<table><tr><td>Pay</td></tr><tr><td>Bonus</td></tr></table>",
      '<table><tr><td>Pay</td></tr><tr><td><ins class="letter-added">Bonus</ins></td></tr></table>',
    ],
    [
      "a page break",
      "<p>One</p>",
      '<p>One</p><hr class="page-break">',
      '<p>One</p><ins class="letter-added"><hr class="page-break"></ins>',
    ],
    [
      "an image",
      "<p>One</p>",
      '<p>One</p><p><img src="data:image/png;base64,AA" alt="Logo"></p>',
      '<p>One</p><p><ins class="letter-added"><img src="data:image/png;base64,AA" alt="Logo"></ins></p>',
    ],
    [
      "within a wrapper",
      '<div class="offer-letter"><p>One two three</p></div>',
      '<div class="offer-letter"><p>One two four</p></div>',
      '<div class="offer-letter"><p>One two <del class="letter-removed">three</del><ins class="letter-added">four</ins></p></div>',
    ],
    [
      "two others in place of one",
      "<p>Apples pears</p>",
      "<p>Cars and lorries</p><p>Apples pears plums</p>",
      '<p><ins class="letter-added">Cars and lorries</ins></p><p>Apples pears<ins class="letter-added"> plums</ins></p>',
    ],
  ])("marks %s in place", async (_, before, after, expected) => {
    expect(await html(before, after)).toBe(expected);
  });

  it("counts the places, and finds none in the same letter", async () => {
    const count = async (before: string, after: string) =>
      (await compareLetters(before, after)).changes;
    expect(await count("<p>a b c</p><p>x</p>", "<p>a B c</p><p>y</p>")).toBe(3);
    const letter = '<p class="x">a &amp; <b>b</b><br>c</p>\n<ul><li>d</li></ul>';
    expect(await count(letter, letter)).toBe(0);
    expect(await count("<p>a  b</p>\n<p>c</p>", "<p>a b</p><p>c</p>")).toBe(0);
  });
});

const words = [
  "salary",
  "bonus",
  "the",
  "start",
  "day",
  "<b>bold</b>",
  "1,500.00",
  "a&amp;b",
  "<br>",
];

/** Returns random letters, the same in each run. */
function letters(count: number): string[] {
  let seed = 7;
  const random = (limit: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % limit;
  };
  const line = () => Array.from({ length: random(9) }, () => words[random(words.length)]).join(" ");
  const block = (): string =>
    [
      () => `<p>${line()}</p>`,
      () => `<h2>${line()}</h2>`,
      () => `<ul><li>${line()}</li><li><p>${line()}</p></li></ul>`,
      () => `<table><tbody><tr><td>${line()}</td><td>${line()}</td></tr></tbody></table>`,
      () => `<div>${line()}<p>${line()}</p></div>`,
      () => "<hr>",
    ][random(6)]?.() ?? "";
  return Array.from({ length: count }, () => Array.from({ length: random(8) }, block).join(""));
}

const plain = (text: string) => text.replace(/\s+/g, "");
const without = (text: string, tag: string, name: string) => {
  const inner = new RegExp(`<${tag} class="letter-${name}">.*?</${tag}>`, "gs");
  return plain(text.replace(inner, "").replace(/<[^>]*>/g, ""));
};
const read = (letter: string) => plain(letter.replace(/<[^>]*>/g, ""));

async function expectBothRead(before: string, after: string) {
  const compared = await html(before, after);
  expect(without(compared, "del", "removed")).toBe(read(after));
  expect(without(compared, "ins", "added")).toBe(read(before));
}

test("without what is gone it reads as the later letter, without what is new as the earlier", async () => {
  const made = letters(600);
  for (let at = 1; at < made.length; at += 1)
    await expectBothRead(made[at - 1] ?? "", made[at] ?? "");
});

describe("the longest letters", () => {
  const parts = letters(1500);
  const long = parts.join("");
  const turned = parts.toReversed().join("");
  const line = (html: string) => `<p>${html.replace(/<[^>]*>/g, " ")}</p>`;

  it.each([
    ["with a word changed everywhere", long, long.replaceAll("salary", "pay")],
    ["with their parts in another order", long, turned],
    ["in one paragraph", line(long), line(long).replaceAll("start 1,500.00", "end")],
    ["of which one is empty", long, ""],
  ])("read as both, %s", async (_, before, after) => expectBothRead(before, after), 60_000);

  it("show a change of a word where it is, in one long paragraph too", async () => {
    const edited = long.replace("salary bonus", "salary gift");
    expect((await compareLetters(long, edited)).changes).toBe(1);
    expect((await compareLetters(line(long), line(edited))).changes).toBe(1);
  });

  it("are compared in turns, so that a server answers others meanwhile", async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      ticking = setImmediate(count);
    };
    let ticking = setImmediate(count);
    await compareLetters(long, turned.replaceAll("salary", "pay"));
    clearImmediate(ticking);
    expect(turns).toBeGreaterThan(3);
  });
});
