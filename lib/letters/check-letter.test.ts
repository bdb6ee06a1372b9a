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
    ["a template", ofTemplate],
    ["a manual letter", ofManual],
  ])("stop %s", (_kind, check) => {
    expect(briefly(check(readCase("foreign-placeholders.html")))).toEqual(
      ["«candidate_name»", "[Candidate Name]", "{candidate_name}"].map(
        (text) =>
          `error foreign_placeholder: “${text}” looks like a placeholder that nobody fills in. Use {{ candidate_name }}`,
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

describe("what only an editor shows", () => {
  it.each([
    ['<p>a<span style="display: none">b</span></p>', "The hidden text “b” is left out"],
    ['<p>a<span style="mso-hide:all">b</span></p>', "The hidden text “b” is left out"],
    ["<p>a<b hidden>b</b></p>", "The hidden text “b” is left out"],
    ['<p style="color:#FFFFFF">b</p>', "The text “b” is white, so it can't be read on paper"],
    ['<p><font color="white">b</font></p>', "The text “b” is white, so it can't be read on paper"],
    ['<img src="https://x.example/a.png" alt="Logo">', "The image “Logo” is left out"],
  ])("is asked about: %s", (html, message) => {
    expect(ofManual(html)).toEqual([
      expect.objectContaining({ level: "warning", message: expect.stringContaining(message) }),
    ]);
  });

  it("doesn't include white text on a color, or editors' comments", () => {
    const html = `<table><tr><td bgcolor="#003366"><span style="color:white">Pay</span></td></tr></table>
      <p>x<span class="MsoCommentReference"><a href="#_msocom_1">[OB1]</a></span><!-- note --></p>`;
    expect(ofManual(html)).toEqual([]);
  });
});

it("tells errors before warnings, each once, and a few only", () => {
  const html = `<p>[Some words] [Some words] {{ a }}</p>${"<a href='/x'>x</a>".repeat(9)}`;
  expect(ofManual(html).map(({ level }) => level)).toEqual(["error", "error", "warning"]);
  const many = Array.from({ length: 400 }, (_, index) => `{{ v${index} }}`).join(" ");
  expect(ofManual(many)).toHaveLength(50);
});
