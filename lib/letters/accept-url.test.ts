import { describe, expect, it } from "vitest";
import { fillAcceptUrl, fillWithoutLinks } from "./accept-url";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";

const url = "https://offers.example/o/abc.def?a=1&b=$&";
const escaped = "https://offers.example/o/abc.def?a=1&amp;b=$&amp;";

function letterOf(body: string, firstName = "John") {
  const data = { ...exampleLetterData, candidate: { firstName, lastName: "Doe" } };
  return renderLetter({ template: { body, locale: "en" }, data }).html;
}

describe("the candidate's link", () => {
  const html = letterOf('<p><a href="{{ accept_url }}">Answer</a> at {{ accept_url }}</p>');

  it("stays a placeholder in the rendered letter, in text and in an address", () => {
    expect(html).toBe(
      '<div class="offer-letter"><p><a href="{{ accept_url }}" target="_blank" rel="noopener noreferrer">Answer</a> at {{ accept_url }}</p></div>',
    );
  });

  it("is filled in and escaped", () => {
    const filled = fillAcceptUrl(html, url);
    expect(filled).toContain(`<a href="${escaped}" target="_blank"`);
    expect(filled).toContain(`at ${escaped}</p>`);
    expect(filled).not.toContain("accept_url");
  });

  it("links nowhere for anyone else", () => {
    expect(fillAcceptUrl(html, null)).toBe(
      '<div class="offer-letter"><p><a href="#">Answer</a> at link to the candidate\'s page</p></div>',
    );
  });

  it("may have something after it", () => {
    const longer = letterOf('<a href="{{ accept_url }}#answer">x</a>');
    expect(fillAcceptUrl(longer, url)).toContain(`href="${escaped}#answer"`);
    expect(fillAcceptUrl(longer, null)).toContain('<a href="#">');
  });

  it("never spills into other attributes for anyone else", () => {
    const titled = letterOf('<a href="https://x.example" title="{{ accept_url }}">x</a>');
    expect(fillAcceptUrl(titled, null)).not.toContain("accept_url");
  });

  it("survives filters", () => {
    expect(letterOf("{{ accept_url | escape | upcase | strip }}")).toContain("{{ accept_url }}");
    expect(letterOf("{% if accept_url %}{% assign u = accept_url %}{{ u }}{% endif %}")).toContain(
      "{{ accept_url }}",
    );
  });

  it("can't be created by a candidate's name or raw text", () => {
    const named = letterOf(
      '<p title="{{ candidate_first_name }}">{{ candidate_name }}</p>',
      "{{ accept_url }}",
    );
    expect(named).toContain("&#123;&#123; accept_url }} Doe");
    expect(fillAcceptUrl(named, url)).toBe(named);
    const raw = letterOf("{% raw %}{{ accept_url }}{% endraw %}");
    expect(fillAcceptUrl(raw, url)).toBe(raw);
  });
});

describe("the letter on the page where its candidate answers", () => {
  const shown = (body: string) => fillWithoutLinks(letterOf(body), url);

  it.each([
    [
      '<p>a</p><p><a class="letter-action" href="{{ accept_url }}">Answer</a></p><p>b</p>',
      "<p>a</p><p>b</p>",
    ],
    ['<p>a</p><p><strong><a href="{{ accept_url }}">Answer</a></strong></p>', "<p>a</p>"],
    ["<p>a</p>\n<p>{{ accept_url }}</p>", "<p>a</p>\n"],
    ['<p>Go <a href="{{ accept_url }}">here</a> to answer</p>', "<p>Go here to answer</p>"],
    ['<p>x <a class="letter-action" href="{{ accept_url }}">Go</a></p>', "<p>x </p>"],
    ["<p>Answer at {{ accept_url }}.</p>", `<p>Answer at ${escaped}.</p>`],
    ['<p>&nbsp;</p><p><a href="https://x.example">x</a></p>', null],
  ])("leaves out what only leads there: %s", (body, expected) => {
    const kept =
      expected === null
        ? fillAcceptUrl(letterOf(body), url)
        : `<div class="offer-letter">${expected}</div>`;
    expect(shown(body)).toBe(kept);
  });

  it("is found quickly in hostile letters", () => {
    const started = process.cpuUsage();
    for (const part of ['<a href="{{ accept_url }}">', "<p><b>", "<p>{{ accept_url }} "]) {
      fillWithoutLinks(part.repeat(Math.floor(300_000 / part.length)), url);
    }
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(5000);
  });
});

it("nothing announces or explains a link that isn't there", () => {
  const link = '<p><a class="letter-action" href="{{ accept_url }}">Respond</a></p>';
  const note = '<p class="letter-note">Copy this: {{ accept_url }}</p>';
  const html = `<p>Respond on your page:</p>${link}${note}<p class="letter-note">Kept</p>`;
  const kept = '<p class="letter-note">Kept</p>';
  for (const url of [null, "https://x.example/"])
    expect(fillWithoutLinks(html, url)).toBe(`<p>Respond on your page.</p>${kept}`);
});
