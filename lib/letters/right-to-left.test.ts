import { describe, expect, it } from "vitest";
import { readCase } from "@/lib/testing/cases";
import { letterDocument, letterPart } from "./document";
import { exampleLetterData } from "./example-data";
import { paperStyle } from "./paper-style";
import { renderLetter } from "./render-letter";

const render = (body: string, locale: string, firstName = "John") => {
  const data = { ...exampleLetterData, candidate: { firstName, lastName: "Doe" } };
  return renderLetter({ template: { body, locale }, data });
};

const paper = {
  branding: {
    company: "Acme",
    paper: "a4",
    color: null,
    logo: null,
    letterhead: null,
    footer: null,
  },
  layout: "pages",
} as const;

describe("a letter written from right to left", () => {
  it("isolates its values in the case", () => {
    const { html, problems } = render(readCase("arabic-letter.html"), "ar-EG");
    expect(problems).toEqual([]);
    expect(html).toContain("<p>عزيزتي <bdi>John Doe</bdi>،</p>");
    expect(html).toContain("وظيفة <bdi>Senior Backend Engineer</bdi> في شركة");
    expect(html).toMatch(/براتب <bdi>[^<]*١٥٠[^<]*<\/bdi>\./);
  });

  it("keeps the order of an account's address and footer in another script", () => {
    const branding = { ...paper.branding, letterhead: "1 Main St\nOslo", footer: "Reg. 12 (NO)" };
    const document = letterDocument("", { ...paper, branding, title: "x", locale: "ar-EG" });
    expect(document).toContain("<p><bdi>1 Main St</bdi>\n<bdi>Oslo</bdi></p>");
    expect(document).toContain("<bdi>Reg. 12 (NO)</bdi></footer>");
  });

  it.each(["ar-EG", "he-IL", "fa-IR", "ur-PK"])("has its direction in %s", (locale) => {
    expect(letterDocument("", { ...paper, title: "x", locale })).toContain(
      `<html lang="${locale}" dir="rtl">`,
    );
    expect(letterPart("<p>x</p>", locale)).toBe(
      `<div class="letter" lang="${locale}" dir="rtl"><p>x</p></div>`,
    );
  });

  it("never has markup in attributes, and keeps conditions on captured values", () => {
    const body =
      '<p title="{{ job_title }}"><a href="{{ accept_url }}">{{ accept_url }}</a> <a href="mailto:{{ candidate_last_name }}@x.example">x</a></p>{% capture code %}{{ pay_frequency_code }}{% endcapture %}{% if code == "yearly" %}{{ code }}{% endif %}{{ job_title | escape }}';
    const { html, problems } = render(body, "ar-EG");
    expect(problems).toEqual([]);
    expect(html).toContain('<p title="Senior Backend Engineer"><a href="{{ accept_url }}"');
    expect(html).toContain("<bdi>{{ accept_url }}</bdi>");
    expect(html).toContain('href="mailto:Doe@x.example"');
    expect(html).toContain("<bdi>yearly</bdi><bdi>Senior Backend Engineer</bdi>");
    expect(html).not.toMatch(/[\uE000-\uE010]/);
  });
});

describe("a letter written from left to right", () => {
  it("isolates only names of the other direction", () => {
    expect(render("<p>Dear {{ candidate_name }}</p>", "en-US").html).toContain(
      "<p>Dear John Doe</p>",
    );
    expect(render("<p>Dear {{ candidate_first_name }}, 5</p>", "en-US", "ليلى").html).toContain(
      "<p>Dear <bdi>ليلى</bdi>, 5</p>",
    );
    expect(letterDocument("", { ...paper, title: "x", locale: "de" })).toContain(
      'lang="de" dir="ltr"',
    );
  });
});

it("aligns by the text's start on paper", () => {
  expect(paperStyle("a4", "pages")).not.toMatch(
    /text-align: (?:left|right)|(?:padding|border|margin)-(?:left|right)/,
  );
});
