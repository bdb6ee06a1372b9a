import { describe, expect, it } from "vitest";
import { cell, docx, field, listItem, paragraph, run, table } from "@/lib/testing/docx";
import { checkLetter } from "../check-letter";
import { openTemplate } from "../visual/open-template";
import { fillPlaceholders } from "./fill-placeholders";
import { readWord } from "./read-word";

const read = (body: string) => readWord(docx({ body }));

/** Returns the template with the suggested variables. */
function filled(body: string, chosen?: Record<string, string | null>): string {
  const { html, placeholders } = read(body);
  const choices = placeholders.map(({ index, text, variable }): [number, string | null] => [
    index,
    chosen ? (chosen[text] ?? null) : variable,
  ]);
  return fillPlaceholders(html, placeholders, new Map(choices));
}

const errorsOf = (template: string) =>
  checkLetter({ template }).filter(({ level }) => level === "error");

describe("placeholders of a document", () => {
  it.each([
    ["«First_Name»", "candidate_first_name"],
    ["[Name]", "candidate_name"],
    ["{job title}", "job_title"],
    ["{{fname}}", "candidate_first_name"],
    ["{{Start Date}}", "start_date"],
    ["<<Position>>", "job_title"],
    ["%SALARY%", "salary"],
    ["[Candidate's Start Date]", "start_date"],
    ["[Annual Base Salary]", "salary"],
    ["[Employee First Name]", "candidate_first_name"],
    ["{department}", "job_department"],
    ["[Hiring Manager Name]", null],
    ["[Gehalt]", "salary"],
  ])("%s is found and suggests %s", (text, variable) => {
    const { placeholders, html } = read(paragraph(`Dear ${text}, hello`));
    expect(placeholders).toMatchObject([
      { text, variable, count: 1, context: `Dear ${text}, hello` },
    ]);
    expect(html).toContain('<span data-placeholder="0">');
  });

  it.each([
    [
      "a merge field",
      field("MERGEFIELD First_Name \\* MERGEFORMAT", "«First_Name»"),
      "«First_Name»",
    ],
    ["a merge field by its name", field('MERGEFIELD "First Name"', "Jane"), "«First Name»"],
    [
      "a simple field",
      `<w:fldSimple w:instr=" MERGEFIELD FirstName ">${run("«FirstName»")}</w:fldSimple>`,
      "«FirstName»",
    ],
    ["a variable of a document", field("DOCVARIABLE first_name", "Jane"), "«first_name»"],
    ["a button to click", field("MACROBUTTON NoMacro [First name]", ""), "«First name»"],
  ])("%s is one", (_name, content, text) => {
    const body = paragraph(`${run("Dear ")}${content}${run(",")}`);
    expect(read(body).placeholders).toMatchObject([{ text, variable: "candidate_first_name" }]);
    expect(filled(body)).toBe("<p>Dear {{ candidate_first_name }},</p>");
  });

  it("finds one across runs and emphases, and lists it once", () => {
    const body =
      paragraph([run("Dear «First"), run("_Na", "<w:b/>"), run("me», hi", "<w:i/>")].join("")) +
      table([[cell("Name"), cell("«First_Name»")]]);
    expect(read(body).placeholders).toMatchObject([{ text: "«First_Name»", count: 2 }]);
    const html = filled(body);
    expect(html).toContain("<p>Dear {{ candidate_first_name }}<em>, hi</em></p>");
    expect(html).toMatch(/<td[^>]*>\{\{ candidate_first_name \}\}<\/td>/);
  });

  it("reads a content control that nobody filled in, and a date that Word keeps", () => {
    const control = (properties: string, text: string) =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`;
    const open = control('<w:alias w:val="Start date"/><w:showingPlcHdr/>', "Click here");
    const done = control('<w:alias w:val="Start date"/>', "1 May");
    expect(filled(paragraph(run("From ") + open))).toBe("<p>From {{ start_date }}</p>");
    expect(filled(paragraph(run("From ") + done))).toBe("<p>From 1 May</p>");
    const block = `<w:sdt><w:sdtPr><w:alias w:val="Job title"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph("Click here")}</w:sdtContent></w:sdt>`;
    expect(filled(block)).toBe("<p>{{ job_title }}</p>");
    const date = paragraph(field('DATE \\@ "d MMMM yyyy"', "1 March 2024"));
    expect(filled(date)).toBe("<p>{{ created_date }}</p>");
    expect(filled(date, {})).toBe("<p>1 March 2024</p>");
  });

  it("keeps variables of letters with their filters", () => {
    expect(filled(paragraph('Pay {{ salary | default: "open" }}'))).toBe(
      '<p>Pay {{ salary | default: "open" }}</p>',
    );
  });

  it("reads a variable with a format as the variable", () => {
    const body = paragraph("Pay {{ salary | money: 2 }}");
    expect(filled(body)).toBe("<p>Pay {{ salary }}</p>");
    expect(filled(body, {})).toBe("<p>Pay {{ salary_money_2 }}</p>");
  });

  it.each([
    ["DATE", "{{ salary | nothing }}"],
    ["MERGEFIELD {{x}}", "«{{ x | y }}»"],
    ["MERGEFIELD x", "{% if x %}"],
    ["FORMTEXT", "{{"],
  ])("keeps code out of the result of %s", (instruction, result) => {
    const template = filled(paragraph(field(instruction, result)), {});
    expect(template).not.toMatch(/\{\{(?! \w+ \}\})|\{%/);
    const codes = checkLetter({ template }).map(({ code }) => code);
    expect(codes, template).not.toContain("template_error");
  });

  it.each([
    "«First_Name»",
    "[Bonus]",
    "{bonus amount}",
    "{{bonus}}",
    "{{Reporting Manager}}",
    "<<Bonus>>",
    "%%BONUS%%",
  ])("%s without a variable stays, and is found as a problem", (text) => {
    const template = filled(paragraph(`Dear ${text}`), {});
    expect(checkLetter({ template }), template).not.toEqual([]);
    expect(checkLetter({ template }).map(({ code }) => code)).not.toContain("template_error");
  });

  it("keeps an unmapped merge field as a problem that stops sending", () => {
    expect(errorsOf(filled(paragraph(field("MERGEFIELD Bonus", "«Bonus»")), {}))).toHaveLength(1);
  });

  it("never turns text of a document into code", () => {
    const texts = [
      "{% if salary %}a{% endif %}",
      "{% assign x = 1",
      "{{ {% }} {{",
      "}} {{ salary",
      "{{{{x}}}}",
    ];
    for (const text of texts) {
      const template = filled(paragraph(text) + paragraph(run(text, "<w:b/>")), {});
      const codes = checkLetter({ template }).map(({ code }) => code);
      expect(codes, template).not.toContain("template_error");
      expect(template).not.toContain("{%");
      expect(template).not.toMatch(/\{\{(?! (?:salary|x) )/);
    }
  });

  it("finds a tag of another system as a problem, and names it", () => {
    const { losses } = read(paragraph("{% if bonus > 1 %}a{% endif %}"));
    expect(losses).toEqual([{ kind: "code", count: 2, example: "{% if bonus > 1 %}" }]);
    const template = filled(paragraph("{% if bonus > 1 %}a{% endif %}"));
    expect(template).toBe("<p>&lt;&lt;if bonus 1&gt;&gt;a&lt;&lt;endif&gt;&gt;</p>");
    expect(errorsOf(template)).toHaveLength(2);
  });

  it("isn't misled by quotations, notes and what is to be decided", () => {
    expect(read(paragraph("Il a dit «bonjour» [sic] TBD [1] {x}")).placeholders).toEqual([]);
  });
});

describe("an imported letter", () => {
  it("opens in the editor without a part that only its source can show", () => {
    const template = filled(
      [
        paragraph("Dear «First_Name»,", '<w:jc w:val="center"/>'),
        listItem("One", 2),
        listItem("Deep", 2, 1),
        table([[cell("[Job Title]"), cell("x", '<w:gridSpan w:val="2"/>')]]),
        paragraph("Next", "<w:pageBreakBefore/>"),
      ].join(""),
    );
    const opened = openTemplate(template);
    expect(opened).toHaveProperty("document");
    expect(JSON.stringify(opened)).not.toContain("rawBlock");
    expect(JSON.stringify(opened)).toContain("{{ candidate_first_name }}");
  });
});
