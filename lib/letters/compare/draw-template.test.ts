import { describe, expect, it } from "vitest";
import { compareLetters } from "./compare-letters";
import { drawTemplate } from "./draw-template";

const inside = (body: string) =>
  drawTemplate(body).replace(/^<div class="offer-letter">|<\/div>$/g, "");
const variable = (text: string) => `<span class="letter-variable">${text}</span>`;
const condition = (text: string) => `<span class="letter-condition">${text}</span>`;

describe("drawTemplate", () => {
  it.each([
    ["a variable", "<p>{{ salary }}</p>", `<p>${variable("Salary")}</p>`],
    [
      "its format",
      '<p>{{ expiry_date | default: "soon" }}</p>',
      `<p>${variable("Respond by · default: &quot;soon&quot;")}</p>`,
    ],
    ["an unknown one", "<p>{{ <b>x</b> }}</p>", `<p>${variable("&lt;b&gt;x&lt;/b&gt;")}</p>`],
    [
      "a condition",
      "<p>{% if salary %}a{% else %}b{% endif %}</p>",
      `<p>${condition("if salary")}a${condition("else")}b${condition("end if")}</p>`,
    ],
    [
      "a condition around rows",
      "<table><tbody>{% if salary %}<tr><td>a</td></tr>{% endif %}</tbody></table><p>b</p>",
      `<table><tbody><tr><td>${condition("if salary")}a${condition("end if")}</td></tr></tbody></table><p>b</p>`,
    ],
  ])("shows %s as a chip", (_, body, expected) => {
    expect(inside(body)).toBe(expected);
  });

  it("keeps nothing that isn't a letter's", () => {
    const drawn = drawTemplate(
      `<p onclick="x()">a<script>alert(1)</script><img src="{{ x }}" onerror="x()"></p>{{ "<script>" }}`,
    );
    expect(drawn).not.toMatch(/<script|onclick|onerror|[\uE0F0\uE0F1]/);
  });

  it("lets a changed variable change as a whole", async () => {
    const { html, changes } = await compareLetters(
      drawTemplate("<p>You get {{ salary }} a year</p>"),
      drawTemplate("<p>You get {{ salary | round }} a year</p>"),
    );
    expect(changes).toBe(1);
    expect(html).toContain(
      `<del class="letter-removed">${variable("Salary")}</del><ins class="letter-added">${variable("Salary · round")}</ins>`,
    );
  });
});
