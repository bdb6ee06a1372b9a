import { expect, test } from "vitest";
import { withBlanks, withoutSecrets, withSecrets } from "./rules";

const url = "https://hire.example/a/abc.def";
const password = "abcd-efgh-jkmn";
const html = `<p><a href="${url}">${url}</a> <a href="${url}/opt-out">No more</a></p>
<p><a href="https://other.example/?next=${encodeURIComponent(url)}">Elsewhere</a> ${password}</p>`;

test("stores an email without its secrets, and sends it with them", () => {
  const stored = withoutSecrets(html, { url, password });
  expect(stored).not.toContain("abc.def");
  expect(stored).not.toContain(password);
  expect(stored).toContain('href="proffer:link/opt-out"');
  expect(withSecrets(stored, { url, password })).toBe(html);
});

test("fills in what a candidate has now", () => {
  const stored = withoutSecrets(html, { url, password });
  const later = withSecrets(stored, { url: "https://hire.example/a/$&.new" });
  expect(later).toContain('href="https://hire.example/a/$&.new"');
  expect(later).toContain("Elsewhere</a> …</p>");
});

test("shows an email to others with links that lead nowhere", () => {
  const shown = withBlanks(withoutSecrets(html, { url, password }));
  expect(shown).toContain(`<a href="#">link to the candidate's page</a>`);
  expect(shown).toContain('<a href="#">No more</a>');
  expect(shown).not.toContain("proffer:");
});

test("leaves emails without secrets alone", () => {
  expect(withBlanks("<p>Text</p>")).toBe("<p>Text</p>");
  expect(withSecrets("<p>Text</p>", { url })).toBe("<p>Text</p>");
});
