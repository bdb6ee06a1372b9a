import { expect, test } from "vitest";
import { html } from "./markup";

const attack = `"><script>alert('x')</script>&`;

test("values are escaped in elements and attributes", () => {
  const { text } = html`<a title="${attack}">${attack}</a>`;
  const safe = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;";
  expect(text).toBe(`<a title="${safe}">${safe}</a>`);
});

test("markup is inserted as it is, also in lists, and nothing renders as nothing", () => {
  const items = ["a", "<b>"].map((item) => html`<li>${item}</li>`);
  const { text } = html`<ul>${items}</ul>${null}${undefined}${false}${0}`;
  expect(text).toBe("<ul><li>a</li><li>&lt;b&gt;</li></ul>0");
});
