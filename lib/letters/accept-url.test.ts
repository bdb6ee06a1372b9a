import { describe, expect, it } from "vitest";
import { fillAcceptUrl } from "./accept-url";
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
