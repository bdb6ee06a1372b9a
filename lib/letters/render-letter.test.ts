import { describe, expect, it } from "vitest";
import { LetterTemplateError } from "./errors";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import { unresolvedOf } from "./rules";
import type { LetterData } from "./types";
import { letterVariables } from "./variables";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

function render(body: string, data: LetterData = exampleLetterData, locale = "en-US") {
  const { html, problems } = renderLetter({ template: { body, locale }, data });
  const unresolved = unresolvedOf(problems);
  const inner = html.replace(/^<div class="offer-letter">/, "").replace(/<\/div>$/, "");
  return { html, inner: plain(inner), unresolved };
}

function withOffer(offer: Partial<LetterData["offer"]>): LetterData {
  return { ...exampleLetterData, offer: { ...exampleLetterData.offer, ...offer } };
}

const bare: LetterData = {
  candidate: { firstName: "Jane", lastName: "Smith" },
  job: { title: "Nurse" },
  offer: {
    id: null,
    salary: null,
    currency: null,
    payFrequency: null,
    startDate: null,
    expiryDate: null,
    createdAt: null,
  },
  account: { name: "Acme", timeZone: "UTC" },
};

describe("variables", () => {
  it("fills every variable of the catalogue from a full offer", () => {
    for (const { name } of letterVariables) {
      const { inner, unresolved } = render(`{{ ${name} }}`);
      expect(unresolved, name).toEqual([]);
      expect(inner, name).not.toBe("");
    }
  });

  it.each(
    letterVariables.filter(
      ({ name }) => !["accept_url", "candidate_address", "signature"].includes(name),
    ),
  )("shows the catalogue's example for $name", ({ name, example }) => {
    expect(render(`{{ ${name} }}`).inner).toBe(example);
  });

  it("shows the signature as a block", () => {
    expect(render("{{ signature }}").inner).toBe(
      '<span class="letter-signature"><strong>Jane Roe</strong><br />Head of People</span>',
    );
  });

  it.each([
    ["candidate.first_name", "John"],
    ["candidate.firstName", "John"],
    ["candidate.name", "John Doe"],
    ["first_name", "John"],
    ["email", "john.doe@example.com"],
    ["candidate.province_state", "IL"],
    ["job.title", "Senior Backend Engineer"],
    ["department", "Engineering"],
    ["offer.salary", "$150,000"],
    ["offer.pay_frequency", "per year"],
    ["offer.start_date", "April 15, 2024"],
    ["offer_salary", "$150,000"],
    ["account.name", "Acme"],
    ["account_name", "Acme"],
  ])("resolves the alias %s", (path, expected) => {
    expect(render(`{{ ${path} }}`)).toMatchObject({ inner: expected, unresolved: [] });
  });

  it.each([
    ["en-US", "$150,000 per year from April 15, 2024"],
    ["en-GB", "US$150,000 per year from 15 April 2024"],
    ["de-DE", "150.000 $ pro Jahr from 15. April 2024"],
    ["fr-FR", "150 000 $US par an from 15 avril 2024"],
    ["es-ES", "150.000 US$ al año from 15 de abril de 2024"],
    ["nonsense!", "$150,000 per year from April 15, 2024"],
  ])("formats for the template's locale %s", (locale, expected) => {
    const body = "{{ salary }} {{ pay_frequency }} from {{ start_date }}";
    expect(render(body, exampleLetterData, locale).inner).toBe(expected);
  });

  it("dates the offer in the account's time zone", () => {
    const late = withOffer({ createdAt: new Date("2024-03-15T03:00:00Z") });
    expect(render("{{ created_date }}", late).inner).toBe("March 14, 2024");
  });

  it("calculates with plain numbers and dates, and formats the result", () => {
    expect(render("{{ salary_amount | times: 0.1 | money }}").inner).toBe("$15,000");
    expect(render('{{ 2500 | money: "EUR" }}').inner).toBe("€2,500");
    expect(render('{{ start_date_iso | date: "%d.%m.%Y" }}').inner).toBe("15.04.2024");
  });

  it("keeps the HTML of a capture and the breaks of newline_to_br", () => {
    expect(render("{% capture x %}<b>{{ job_title }}</b>{% endcapture %}{{ x }}").inner).toBe(
      "<b>Senior Backend Engineer</b>",
    );
    const data = {
      ...exampleLetterData,
      account: { ...exampleLetterData.account, address: "1 <b>St\nCity" },
    };
    expect(render("{{ company_address | newline_to_br }}", data).inner).toBe(
      "1 &lt;b&gt;St<br />\nCity",
    );
  });
});

describe("unresolved variables", () => {
  it("finds unknown variables in outputs, conditions and skipped branches", () => {
    const body = `{{ nmae }}{% if bonus > 1 %}{{ candidate.nickname }}{% endif %}
      {% for x in perks %}{{ x }}{{ forloop.index }}{% endfor %}{% assign a = 1 %}{{ a }}`;
    expect(render(body).unresolved).toEqual([
      { name: "nmae", reason: "unknown" },
      { name: "bonus", reason: "unknown" },
      { name: "candidate.nickname", reason: "unknown" },
      { name: "perks", reason: "unknown" },
    ]);
  });

  it.each([
    "toString",
    "constructor",
    "__proto__",
    "candidate",
    "candidate.constructor",
    "offer.x",
  ])("treats %s as unknown", (name) => {
    const { inner, unresolved } = render(`[{{ ${name} }}]`);
    expect(unresolved).toEqual([{ name, reason: "unknown" }]);
    expect(inner).not.toContain("function");
  });

  it.each([
    ["{{ salary }}", ["salary"]],
    ["{{ offer.salary }} {{ salary }} {{ salary }}", ["offer.salary", "salary"]],
    ["{{ salary | append: ' gross' }}", ["salary"]],
    ["{{ 'From ' | append: start_date }}", ["start_date"]],
    ["{% assign pay = salary | prepend: 'Pay ' %}{{ pay }}", ["salary"]],
    ["{% assign pay = salary %}{% assign more = pay %}{{ more }}", ["salary"]],
    ["{% capture c %}{{ salary }}{% endcapture %}{{ c }}", ["salary"]],
    ["{% echo expiry_date %}", ["expiry_date"]],
    ["{% liquid\n echo currency %}", ["currency"]],
    ["{% if candidate_name %}{{ pay_frequency }}{% endif %}", ["pay_frequency"]],
    ["{{ salary | default: currency }}", ["salary", "currency"]],
    ["{% if salary %}{% assign x = 1 %}{% endif %}{{ x }}", ["x"]],
    ['<a href="{{ candidate_email }}">x</a>', ["candidate_email"]],
  ])("finds the empty variables printed by %s", (body, names) => {
    expect(render(body, bare).unresolved).toEqual(names.map((name) => ({ name, reason: "empty" })));
  });

  it.each([
    "{% if salary %}{{ salary }}{% endif %}",
    "{% unless salary %}To be agreed{% endunless %}",
    "{{ salary | default: 'to be agreed' }}",
    "{{ salary | default: 'to be agreed' | upcase }}",
    "{% assign pay = salary | default: 'open' %}{{ pay }}",
    "{% assign pay = salary %}{% unless pay %}{% assign pay = 'open' %}{% endunless %}{{ pay }}",
    "{% assign pay = salary %}",
    "{% assign note = '' %}{{ note }}",
    "{% case pay_frequency_code %}{% when 'hourly' %}{{ salary }}{% else %}x{% endcase %}",
    "{{ accept_url }}",
    "{% comment %}{{ salary }} {{ nonsense }}{% endcomment %}",
    "{% raw %}{{ nonsense }}{% endraw %}",
  ])("accepts %s without pay", (body) => {
    expect(render(body, bare).unresolved).toEqual([]);
  });

  it("counts blank text as empty", () => {
    const blank = { ...bare, job: { title: "Nurse", department: "  " } };
    expect(render("{{ job_department }}", blank).unresolved).toEqual([
      { name: "job_department", reason: "empty" },
    ]);
  });
});

describe("limits", () => {
  const failing = (body: string) => {
    try {
      renderLetter({ template: { body, locale: "en" }, data: exampleLetterData });
    } catch (error) {
      if (error instanceof LetterTemplateError) return error.errors;
      throw error;
    }
    return [];
  };

  it("throws each error with its position", () => {
    expect(failing("<p>\n  {% if salary %}")).toEqual([
      { message: "“if” is not closed: add {% endif %}", line: 2, column: 3 },
    ]);
  });

  it.each(["include", "render", "layout", "block", "increment", "cycle"])(
    "has no tag %s",
    (tag) => {
      expect(failing(`{% ${tag} "x" %}`)[0]?.message).toBe(`Unknown tag “${tag}”`);
    },
  );

  it.each([
    ["long loops", "{% for i in (1..99999) %}{% for j in (1..99999) %}{% endfor %}{% endfor %}"],
    [
      "doubling captures",
      "{% capture x %}0123456789{% endcapture %}{% for i in (1..99) %}{% capture x %}{{ x }}{{ x }}{% endcapture %}{% endfor %}",
    ],
    [
      "doubling assigns",
      "{% assign x = '0123456789' %}{% for i in (1..99) %}{% assign x = x | append: x %}{% endfor %}",
    ],
    ["huge ranges", "{% for i in (1..1000000000) %}x{% endfor %}"],
  ])("stops %s", (_case, body) => {
    expect(failing(body)[0]?.message).toBe(
      "The template takes too long to render or produces too much text",
    );
  });

  it("refuses large templates, large letters and deep nesting", () => {
    expect(failing("é".repeat(50_001))[0]?.message).toContain("larger than 100 kB");
    const loop = `{% for i in (1..400) %}${"x".repeat(1000)}{% endfor %}`;
    expect(failing(loop)[0]?.message).toContain("larger than 300 kB");
    expect(failing("{% if salary %}".repeat(6000))).toHaveLength(1);
  });
});

it("names a country in the letter's language, and keeps unknown codes", () => {
  const country = (code: string, locale: string) => {
    const template = { body: "{{ candidate_country }}|{{ candidate_address }}", locale };
    const data = {
      ...exampleLetterData,
      candidate: { firstName: "A", lastName: "B", country: code },
    };
    return renderLetter({ template, data }).html;
  };
  expect(country("DE", "de-DE")).toContain("Deutschland|Deutschland");
  expect(country("US", "en-US")).toContain("United States|United States");
  expect(country("Atlantis", "en-US")).toContain("Atlantis|Atlantis");
});
