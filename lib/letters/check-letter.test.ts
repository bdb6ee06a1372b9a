import { describe, expect, it } from "vitest";
import { readCase } from "@/lib/testing/cases";
import { checkLetter } from "./check-letter";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";

const data = exampleLetterData;

const briefly = (problems: ReturnType<typeof checkLetter>) =>
  problems.map(({ code, level, message }) => `${level} ${code}: ${message}`);

const ofTemplate = (template: string) => checkLetter({ template });
const ofManual = (html: string) => checkLetter({ html });
const ofRendered = (body: string) =>
  renderLetter({ template: { body, locale: "en-US" }, data }).problems;

describe("formatted variables used as values", () => {
  it("are errors that name the plain value, in each way of the case", () => {
    const problems = ofTemplate(readCase("formatted-variables.html"));
    expect(
      problems.every(({ code, level }) => code === "formatted_value" && level === "error"),
    ).toBe(true);
    expect(problems.map(({ message, place }) => [message, place?.line])).toEqual([
      ["“salary” is text such as “$150,000”, so “>” can't use it. Use “salary_amount”", 1],
      ["“salary” is text such as “$150,000”, so “divided_by” can't use it. Use “salary_amount”", 2],
      ["“salary” is text such as “$150,000”, so “plus” can't use it. Use “salary_amount”", 2],
      ["“salary” is text such as “$150,000”, so “times” can't use it. Use “salary_amount”", 2],
      [
        "“expiry_date” is text such as “April 1, 2024”, so “<” can't use it. Use “expiry_date_iso”",
        3,
      ],
      [
        "“start_date” is text such as “April 15, 2024”, so “<” can't use it. Use “start_date_iso”",
        3,
      ],
      [
        "“start_date” is text such as “April 15, 2024”, so “date” can't use it. Use “start_date_iso”",
        4,
      ],
    ]);
  });

  it.each([
    ["{{ offer.salary | minus: 1 }}", "salary_amount"],
    ["{{ 12 | times: salary }}", "salary_amount"],
    ["{{ salary | remove: '$' | remove: ',' | divided_by: 12 }}", "salary_amount"],
    ["{% assign pay = salary %}{{ pay | round }}", "salary_amount"],
    ["{% capture pay %}{{ salary }}{% endcapture %}{% if pay >= 5 %}x{% endif %}", "salary_amount"],
    ["{% if salary == 150000 %}x{% endif %}", "salary_amount"],
    ["{% unless currency and salary > 1 %}x{% endunless %}", "salary_amount"],
    ["{% liquid\n assign x = salary | ceil\n echo x %}", "salary_amount"],
    ["{{ salary | money: 'EUR' }}", "salary_amount"],
    ["{{ created_date | date: '%Y' }}", "created_date_iso"],
    ["{{ answer_by | date: '%Y' }}", "answer_by_iso"],
    ["{% if start_date == '2027-01-01' %}x{% endif %}", "start_date_iso"],
    ["{% if start_date > expiry_date_iso %}x{% endif %}", "start_date_iso"],
    ["{% if pay_frequency == 'yearly' %}x{% endif %}", "pay_frequency_code"],
    ["{% case pay_frequency %}{% when 'hourly' %}x{% endcase %}", "pay_frequency_code"],
    ["{% if candidate.country == 'DE' %}x{% endif %}", "candidate_country_code"],
  ])("are found in %s", (template, plain) => {
    const [problem] = ofTemplate(template);
    expect(problem).toMatchObject({ code: "formatted_value", level: "error" });
    expect(problem?.message).toContain(`Use “${plain}”`);
  });

  it.each([
    "{{ salary_amount | divided_by: 12 | money }}",
    "{% if salary_amount > 100000 and expiry_date_iso < start_date_iso %}{{ salary }}{% endif %}",
    "{% if salary %}{{ salary | append: ' gross' | upcase }}{% endif %}",
    "{% if salary != blank and salary.size > 3 %}x{% endif %}",
    "{{ salary | size | plus: 1 }}",
    "{{ start_date_iso | date: '%d.%m.%Y' }} {{ 'now' | date: '%Y' }}",
    "{% if pay_frequency_code == 'yearly' %}{{ pay_frequency }}{% endif %}",
    "{% if job_title == 'Nurse' %}x{% endif %}",
  ])("don't include %s", (template) => {
    expect(ofTemplate(template)).toEqual([]);
  });

  it.each([
    ["{{ offer['salary'] | plus: 1 }}", "Use “salary_amount”"],
    ['{{ ["start_date"] | date: "%Y" }}', "Use “start_date_iso”"],
    ["{% for n in (1..salary) %}x{% endfor %}", "Use “salary_amount”"],
    ["{{ salary_amount | money | plus: 1 }}", "Use “salary_amount”"],
    [
      "{% assign day = start_date_iso | date: '%d.%m.%Y' %}{% if day > '2027-01-01' %}x{% endif %}",
      "Use “start_date_iso”",
    ],
    ["{% if salary_amount == '65000' %}x{% endif %}", "Write 65000 without quotation marks"],
    ["{% if pay_frequency_code == 'annual' %}x{% endif %}", "hourly, daily, weekly"],
    ["{% if 'uk' == candidate_country_code %}x{% endif %}", "an ISO code in capitals"],
    ["{% case currency %}{% when '€' %}x{% endcase %}", "an ISO code in capitals"],
    ["{% if start_date_iso == '4.3.2027' %}x{% endif %}", "Write days as 2026-03-31"],
    ["{% if start_date_iso != 2027 %}x{% endif %}", "never 2027"],
    ["{{ start_date_iso | date: 'DD.MM.YYYY' }}", "Write a format such as '%d.%m.%Y'"],
    ["{{ accept_url | truncate: 20 }}", "only when the letter is sent"],
    ["{% if accept_url contains 'https' %}x{% endif %}", "only when the letter is sent"],
  ])("are found in other ways, and so are comparisons that are never true: %s", (body, part) => {
    expect(ofRendered(body)).toEqual([
      expect.objectContaining({
        code: "formatted_value",
        level: "error",
        message: expect.stringContaining(part),
      }),
    ]);
  });

  it.each([
    "{% if currency == 'EUR' and pay_frequency_code != 'hourly' %}x{% endif %}",
    "{% if start_date_iso > '2027-01' %}x{% endif %}{% if currency != '' %}x{% endif %}",
    "{% assign year = start_date_iso | date: '%Y' %}{% if year > 2025 %}x{% endif %}",
    "{% if accept_url and accept_url != blank %}{{ accept_url | append: '?x=1' }}{% endif %}",
    "{{ salary_amount | times: 1.025 | round: 2 | money }}",
  ])("stay free to compare and calculate: %s", (body) => {
    expect(ofRendered(body)).toEqual([]);
  });

  it("have twins that calculate in the letter's language", () => {
    const letter = (body: string, locale: string) =>
      renderLetter({ template: { body, locale }, data }).html.replace(/[\u00a0\u202f]/g, " ");
    expect(letter("{{ salary_amount | divided_by: 12 | money }}", "de-DE")).toContain("12.500 $");
    expect(letter('{{ "2027-03-15" | date: "%-d. %B %Y" }}', "de-DE")).toContain("15. März 2027");
    expect(letter("{{ created_date_iso }} {{ candidate_country_code }}", "en-US")).toContain(
      "2024-03-15 US",
    );
  });
});

describe("placeholders of other systems", () => {
  it.each([
    ["a template", ofTemplate, "Use {{ candidate_name }}"],
    ["a manual letter", ofManual, "Fill it in or remove it"],
  ])("stop %s", (_kind, check, advice) => {
    expect(briefly(check(readCase("foreign-placeholders.html")))).toEqual(
      ["«candidate_name»", "[Candidate Name]", "{candidate_name}"].map(
        (text) =>
          `error foreign_placeholder: “${text}” looks like a placeholder that nobody fills in. ${advice}`,
      ),
    );
  });

  it.each([
    "<p>Dear &laquo;First_Name&raquo;</p>",
    "<p>Dear &lt;&lt;Name&gt;&gt;</p>",
    "<p>Dear \u0024{name}, #{first_name}</p>",
    "<p>Dear %FIRST_NAME%</p>",
    "<p>Dear %%First Name%%</p>",
    "<p>Dear *|FNAME|*</p>",
    "<p>Dear [[name]]</p>",
    "<p>Dear {!Contact.Name}</p>",
    "<p>Dear &lt;%= name %&gt;</p>",
    '<p>Dear { MERGEFIELD "Candidate_Name" \\* MERGEFORMAT }</p>',
    "<p>Dear [<b>Candidate</b> Name]</p>",
    "<p>Dear <Candidate Name>, welcome</p>",
    "<p>On [Start Date] for [Insert Salary] as [Job Title]</p>",
  ])("are errors in %s", (html) => {
    for (const problems of [ofTemplate(html), ofManual(html)]) {
      expect(problems[0]).toMatchObject({ code: "foreign_placeholder", level: "error" });
    }
  });

  it.each(["<p>[Benefits summary]</p>", "<p>{bonus}</p>", "<p>the [Company’s plan]</p>"])(
    "are asked about in %s",
    (html) => {
      expect(ofTemplate(html)).toMatchObject([{ code: "foreign_placeholder", level: "warning" }]);
    },
  );

  it.each([
    "<p>See [1], [2] and […], [...], [sic], [ ], { }, [x].</p>",
    "<p>Le service «Bonus» et « Direction générale »; der «Bund».</p>",
    "<p>50% to 60% of pay, 10%-20%, 100 % gross; a < b and c > d; 5 << 6</p>",
    "<p>Write to john@acme.example ## or @acme; $100 and $(x)</p>",
    "<style>p { color: red } .name{salary: 1}</style><p>x</p>",
    "<!-- [Candidate Name] --><p>x</p>",
    '<p class="{x}" title="[Name]">x</p>',
    "<p><o:p>x</o:p><st1:place>y</st1:place></p>",
    "{% comment %}[Candidate Name]{% endcomment %}<p>{{ candidate_name | default: '[Name]' }}</p>",
  ])("don't include %s", (html) => {
    expect(ofTemplate(html)).toEqual([]);
  });

  it.each([
    "$Name$",
    "@Name@",
    "#NAME#",
    "__first_name__",
    "||name||",
    "&lt;Name&gt;",
    "&lt;Vorname&gt;",
    "$FNAME",
    "MERGEFIELD Name",
    "%%=v(name)=%%",
    "(insert name)",
    "［name］",
    "[Prénom]",
  ])("are errors in further systems and languages: %s", (text) => {
    expect(ofTemplate(`<p>Dear ${text}, hello</p>`)).toEqual([
      expect.objectContaining({ code: "foreign_placeholder", level: "error" }),
    ]);
  });

  it.each(["[●]", "[___]", "TBD", "€XX,XXX", "xx.xx.xxxx", "⟪Name⟫", "‹Name›", "&lt;Bonus&gt;"])(
    "are asked about if a draft may have them: %s",
    (text) => {
      expect(ofManual(`<p>Dear ${text}, hello</p>`)).toEqual([
        expect.objectContaining({ code: "foreign_placeholder", level: "warning" }),
      ]);
    },
  );

  it.each(["[x]", "[…]", "a < b and c > d", "$65,000", "US$ 5", "@acme", "#1", "XXL", "________"])(
    "aren't seen in %s",
    (text) => expect(ofManual(`<p>Dear ${text}, hello</p>`)).toEqual([]),
  );

  it("don't come from a value", () => {
    const body = "<p>{{ candidate_name }} {{ job_title }}</p>";
    const named = {
      ...data,
      candidate: { firstName: "{name}", lastName: "[Name]" },
      job: { title: "Engineer [Job Title] {{ salary }}" },
    };
    expect(renderLetter({ template: { body, locale: "en" }, data: named }).problems).toEqual([]);
  });
});

describe("a manual letter", () => {
  it.each([
    "<p>Dear {{ candidate_name }}</p>",
    "<p>{% if salary %}x{% endif %}</p>",
    "<p>{{ <b>salary</b> }}</p>",
    '<a href="https://x.example/{{ offer_id }}">x</a>',
    '<a href="https://x.example/%7B%7Boffer_id%7D%7D">x</a>',
    "<p>{{{ salary }}}</p>",
  ])("has no code of templates: %s", (html) => {
    expect(ofManual(html)).toContainEqual(
      expect.objectContaining({ code: "template_code", level: "error" }),
    );
  });

  it("may have the candidate's link in each spelling", () => {
    const html = `<a href="{{accept_url}}">x</a> {{ offer.accept_url }} {{- accept_url -}}
      <a href="%7B%7B%20accept_url%20%7D%7D">x</a>`;
    expect(ofManual(html)).toEqual([]);
  });

  it("stays clean when a rendered letter is edited", () => {
    const body = '<p>{{ candidate_name }} [1] <a href="{{ accept_url }}">{{ accept_url }}</a></p>';
    const { html } = renderLetter({ template: { body, locale: "en" }, data });
    expect(ofManual(html)).toEqual([]);
  });
});

it("says what an unknown variable should be", () => {
  expect(briefly(ofTemplate("{{ CANDIDATE_NAME }}{{ Prénom }}{{ c\u0430ndidate_name }}"))).toEqual([
    "error unknown_variable: “CANDIDATE_NAME” isn't a variable. Use {{ candidate_name }}",
    "error unknown_variable: “Prénom” isn't a variable. Use {{ candidate_first_name }}",
    expect.stringContaining("letters of another alphabet"),
  ]);
});

it("tells errors before warnings, each once, and a few only", () => {
  const html = `<p>[Some words] [Some words] {{ a }}</p>${"<a href='/x'>y</a>".repeat(9)}`;
  expect(ofManual(html).map(({ level }) => level)).toEqual(["error", "error", "warning"]);
  const many = Array.from({ length: 400 }, (_, index) => `{{ v${index} }}`).join(" ");
  expect(ofManual(many)).toHaveLength(50);
});
