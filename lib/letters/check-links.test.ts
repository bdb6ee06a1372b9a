import { describe, expect, it } from "vitest";
import { readCase } from "@/lib/testing/cases";
import { checkLetter } from "./check-letter";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";

const data = exampleLetterData;

const _briefly = (problems: ReturnType<typeof checkLetter>) =>
  problems.map(({ code, level, message }) => `${level} ${code}: ${message}`);

const _ofTemplate = (template: string) => checkLetter({ template });
const ofManual = (html: string) => checkLetter({ html });
const ofRendered = (body: string) =>
  renderLetter({ template: { body, locale: "en-US" }, data }).problems;

describe("links", () => {
  it("are decoded and repaired in the case", () => {
    const body = readCase("accept-link.html");
    const { html, problems } = renderLetter({ template: { body, locale: "en" }, data });
    expect(problems).toEqual([]);
    expect(html.match(/<a href="\{\{ accept_url \}\}"/g)).toHaveLength(2);
  });

  it.each([
    ["<a>Accept</a>", "The link “Accept” has no address"],
    ['<a href="">Accept</a>', "has no address"],
    ['<a href="#">Accept</a>', "has no address"],
    ['<a href="/offers/1">Accept</a>', "needs a full address that starts with https://"],
    ['<a href="www.acme.example">Site</a>', "not “www.acme.example”"],
    ['<a href="//acme.example">Site</a>', "needs a full address"],
    ['<a href="javascript:go()">Go</a>', "starts with “javascript:”"],
    ['<a href="java&#10;script:go()">Go</a>', "starts with “javascript:”"],
    ['<a href="file:///C:/offer.docx">File</a>', "starts with “file:”"],
    ['<a href="http://https://acme.example">Go</a>', "has an address that doesn't work"],
    ['<a href="https://">Go</a>', "has an address that doesn't work"],
    ['<a href="mailto:">Write</a>', "has no email address"],
    [
      '<a href="https://app.example/templates/{{ accept_url }}">Accept</a>',
      "before {{ accept_url }}",
    ],
    ['<a href="{{ company_name }}">x</a>', "not “Acme”"],
  ])("stop %s", (html, message) => {
    expect(ofRendered(`<p>${html}</p>`)).toEqual([
      expect.objectContaining({
        code: "broken_link",
        level: "error",
        message: expect.stringContaining(message),
      }),
    ]);
  });

  it.each([
    '<a href="https://acme.example/a?b=1#c">x</a>',
    '<a href="mailto:hr@acme.example?subject=Hi">x</a>',
    '<a href="tel:+41 44 000 00 00">x</a>',
    '<a href="{{ accept_url }}#answer">x</a>',
    '<a href="https://mail.example/go?to={{ accept_url }}">x</a>',
    '<a name="top"></a><a id="x">Title</a>',
  ])("include %s", (html) => {
    expect(ofRendered(html)).toEqual([]);
  });
});

describe("addresses of links", () => {
  it.each([
    ["https:x.example", "https://x.example"],
    ["https:/x.example", "https://x.example"],
    ["https:\\\\x.example", "https://x.example"],
    ["\u200bhttps://x.example/", "https://x.example/"],
    ["ht\u200btps://x\u00ad.example/", "https://x.example/"],
  ])("are kept as browsers read them: %j", (href, address) => {
    const html = `<p><a href="${href}">Handbook</a></p>`;
    expect(sanitizeLetter(html)).toContain(`href="${address}"`);
    expect(ofManual(html)).toEqual([]);
  });

  it.each([
    "https://paypal.com@evil.example/",
    "https://x..example/",
    "https://https//x.example",
    "mailto:a@",
    "&#123;&#123;accept_url&#125;&#125;",
  ])("that lead nowhere or elsewhere are errors: %s", (href) => {
    expect(ofManual(`<p><a href="${href}">Handbook</a></p>`)).toEqual([
      expect.objectContaining({ code: "broken_link", level: "error" }),
    ]);
  });

  it("may be the candidate's link without quotation marks", () => {
    expect(ofRendered("<p><a href={{accept_url}}>Answer</a></p>")).toEqual([]);
  });
});
