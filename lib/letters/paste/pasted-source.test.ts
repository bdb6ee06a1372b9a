import { describe, expect, it } from "vitest";
import { pastedSource } from "./pasted-source";

const paste = (text: string, html = "") => pastedSource({ text, html });

describe("pastedSource", () => {
  it("keeps a document's formatting", () => {
    expect(paste("Pay\nMonthly", "<h2 style='color:red'>Pay</h2><p>Monthly</p>")?.html).toBe(
      "<h2>Pay</h2>\n<p>Monthly</p>",
    );
  });

  it("inserts one paragraph as its text", () => {
    expect(paste("the role", "<p>the <b>role</b></p>")?.html).toBe("the <strong>role</strong>");
    expect(paste("the role", "<p>the role</p>")).toBeNull();
  });

  it("leaves HTML that is pasted as text alone", () => {
    expect(paste("<p>Dear</p>", "<div>&lt;p&gt;Dear&lt;/p&gt;</div>")).toBeNull();
    expect(paste("Dear {{ candidate_name }}")).toBeNull();
  });

  it("reads placeholders in angle brackets as text", () => {
    expect(paste("Dear <<Name>>\nHi", "<p>Dear &lt;&lt;Name&gt;&gt;</p><p>Hi</p>")?.html).toBe(
      "<p>Dear &lt;&lt;Name&gt;&gt;</p>\n<p>Hi</p>",
    );
  });

  it("turns lines without formatting into paragraphs", () => {
    expect(paste("One\n\nTwo")?.html).toBe("<p>One</p>\n<p>Two</p>");
  });
});
