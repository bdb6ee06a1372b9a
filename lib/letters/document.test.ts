import { describe, expect, it } from "vitest";
import { letterCsp, letterDocument } from "./document";
import { letterHash } from "./hash";
import { letterText } from "./text";
import type { LetterBranding } from "./types";

const plainBranding: LetterBranding = {
  company: "Acme",
  paper: "a4",
  color: null,
  logo: null,
  letterhead: null,
  footer: null,
};

describe("letterDocument", () => {
  it("is a complete document that loads and runs nothing", () => {
    const html = letterDocument("<p>x</p>", {
      title: "Offer </title><script>",
      locale: "de_DE",
      layout: "pages",
      branding: plainBranding,
    });
    expect(html).toContain('<html lang="de-DE" dir="ltr">');
    expect(html).toContain("<title>Offer &lt;/title&gt;&lt;script&gt;</title>");
    expect(html).toContain('<div class="flow"><p>x</p></div>');
    expect(html).not.toMatch(/<script|<link|url\((?!\/fonts\/)|@import|https?:/);
  });

  it("has the policy that the letter's route sends", () => {
    expect(letterCsp).toBe(
      "sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox; default-src 'none'; font-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
    );
  });
});

describe("letterHash", () => {
  it("is the SHA-256 of the text", () => {
    expect(letterHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect(letterHash("é")).not.toBe(letterHash("e"));
  });
});

describe("letterText", () => {
  it("keeps headings, tables and links readable", () => {
    const text = letterText(
      '<h1>Offer</h1><table><tbody><tr><th>Pay</th><td>$1</td></tr><tr><th>Start date</th><td>May</td></tr></tbody></table><p>Go <a href="https://x.example/o">here</a> &amp; answer</p>',
    );
    expect(text).toBe(
      "Offer\n\nPay          $1\nStart date   May\n\nGo here [https://x.example/o] & answer",
    );
  });

  it("keeps the meaning of struck and raised text", () => {
    const struck =
      '<p><s>Old</s> <span style="text-decoration:line-through">too</span> 10<sup>5</sup></p>';
    expect(letterText(struck)).toBe("~~Old~~ ~~too~~ 10^5");
  });

  it("doesn't repeat an address", () => {
    expect(letterText('<a href="https://x.example/o">https://x.example/o</a>')).toBe(
      "https://x.example/o",
    );
  });
});
