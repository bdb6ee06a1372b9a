import { expect, test } from "vitest";
import { serverWords, withBlanks, withoutSecrets, withSecrets } from "./rules";

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

test("a server's words are one line, with its codes once", () => {
  expect(serverWords("550-5.1.1 No such user\r\n550 5.1.1 here\r\n")).toBe(
    "550 5.1.1 No such user here",
  );
  expect(serverWords("452-Full\n452-Try later\n")).toBe("452 Full Try later");
  expect(serverWords("host mx said: 550 5.7.1 Blocked")).toBe("host mx said: 550 5.7.1 Blocked");
  expect(serverWords("550")).toBe("550");
  expect(serverWords(" \u200b\u0000 ")).toBeNull();
});
