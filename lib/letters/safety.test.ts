import { describe, expect, it } from "vitest";
import { fillAcceptUrl } from "./accept-url";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";
import type { LetterData } from "./types";
import { letterVariables } from "./variables";

const payloads = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "&#106;avascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "//evil.example/x",
  "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
  "<form action=https://evil.example><input name=a></form>",
  "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
  "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
  "<svg><style><img src=x onerror=alert(1)></style></svg>",
  "<xmp><img src=x onerror=alert(1)></xmp>",
  "<textarea><img src=x onerror=alert(1)></textarea>",
  "<option>&lt;script&gt;alert(1)&lt;/script&gt;</option>",
  "<a href='jav&#x09;ascript:alert(1)'>x</a>",
  "<meta http-equiv=refresh content='0;url=https://evil.example'>",
  "<link rel=stylesheet href=https://evil.example/x.css>",
  "<base href=https://evil.example>",
  "<object data=x></object><embed src=x>",
  "<div style='background:url(https://evil.example/x)'>x</div>",
  "<div style='position:fixed;inset:0'>x</div>",
  "<img src='https://evil.example/pixel.png'>",
  "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
  "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
  "<![CDATA[<script>alert(1)</script>]]>",
  "<scr<script>ipt>alert(1)</scr</script>ipt>",
  "{{ accept_url }}",
  "{{ candidate_email }}{% include 'x' %}{% raw %}",
  "</div></div><h1>Outside</h1>",
  "\u0000<script\u0000>alert(1)</script>",
  "<x/onclick=alert(1)>y",
];

const tagPattern = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*\/?>/g;
const refusedTags =
  /^(script|style|svg|math|iframe|object|embed|form|input|meta|link|base|textarea|xmp)$/;
const address = /^(https?:\/\/|mailto:|\{\{ accept_url \}\})/;

/**
 * Returns the dangerous parts of a letter; an empty result requires every `<` to open a well-formed
 * tag.
 */
function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  const rest = html.replace(tagPattern, (_all, _close, name: string, attributes: string) => {
    if (refusedTags.test(name)) dangers.push(name);
    for (const [, key = "", value = ""] of attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) {
      if (key.startsWith("on") || key === "srcdoc" || key === "action") dangers.push(key);
      if (key === "href" && !address.test(value)) dangers.push(`href ${value}`);
      if (key === "src" && !value.startsWith("data:image/png;base64,"))
        dangers.push(`src ${value}`);
      if (key === "style" && /url|position|expression|@/.test(value)) dangers.push(value);
    }
    return "";
  });
  if (/[<>]/.test(rest)) dangers.push(`loose markup: ${rest}`);
  return dangers;
}

/** Returns letter data whose every text is the payload. */
function poisoned(payload: string): LetterData {
  const { candidate, offer, account } = exampleLetterData;
  const texts = Object.fromEntries(Object.keys(candidate).map((key) => [key, payload]));
  return {
    candidate: { ...texts, firstName: payload, lastName: payload },
    job: { title: payload, department: payload, location: payload, employmentType: payload },
    offer: { ...offer, currency: payload, startDate: payload, expiryDate: payload },
    assistance: {
      ...{ providerName: payload, service: payload, additionalNotes: payload },
      ...{ couponCode: payload, answerBy: payload, answerUrl: payload, optOutUrl: payload },
    },
    account: { ...account, name: payload, address: payload },
  };
}

const contexts = [
  (name: string) => `<p>{{ ${name} }}</p>`,
  (name: string) => `<p>{{ ${name} | raw }}</p>`,
  (name: string) => `<p>{% assign x = ${name} | append: "" %}{{ x | raw }}{% echo ${name} %}</p>`,
  (name: string) => `<p>{% capture x %}{{ ${name} }}{% endcapture %}{{ x | raw }}</p>`,
  (name: string) => `<a href="{{ ${name} }}" title="{{ ${name} }}">x</a>`,
  (name: string) => `<a href={{ ${name} }} title={{ ${name} }}>x</a>`,
  (name: string) => `<img src="{{ ${name} }}" alt='{{ ${name} }}'>`,
  (name: string) => `<p style="{{ ${name} }}" class="{{ ${name} }}" {{ ${name} }}>x</p>`,
  (name: string) => `<{{ ${name} }}>x</{{ ${name} }}>`,
  (name: string) => `<!-- {{ ${name} }} --><style>{{ ${name} }}</style>`,
];

describe("dangersOf", () => {
  it.each([
    "<script>alert(1)</script>",
    '<img src="x" onerror="alert(1)">',
    '<a href="javascript:alert(1)">x</a>',
    '<p style="background:url(x)">x</p>',
    "<p>1 < 2</p>",
  ])("detects the danger of %s", (html) => {
    expect(dangersOf(html)).not.toEqual([]);
  });
});

describe.each(payloads)("payload %j", (payload) => {
  const data = poisoned(payload);

  it("is harmless in every variable and context", () => {
    for (const context of contexts) {
      const alone = context("candidate_name");
      const together = letterVariables.map(({ name }) => context(name)).join("\n");
      for (const body of [alone, together]) {
        const { html } = renderLetter({ template: { body, locale: "en-US" }, data });
        expect(dangersOf(html), body).toEqual([]);
      }
    }
  });

  it("never leaves the letter's element or becomes the candidate's link", () => {
    const body = "<p>{{ candidate_name }}</p>";
    const { html } = renderLetter({ template: { body, locale: "en-US" }, data });
    expect(html).toMatch(/^<div class="offer-letter"><p>[^<]*<\/p><\/div>$/);
    expect(fillAcceptUrl(html, "https://secret.example")).not.toContain("secret");
  });

  it("is harmless in a manual letter, and sanitising twice changes nothing", () => {
    const once = sanitizeLetter(`<p>Hello</p>${payload}`);
    expect(dangersOf(once)).toEqual([]);
    expect(sanitizeLetter(once)).toBe(once);
  });

  it("is harmless as the text of a template", () => {
    const body = payload.replaceAll("{", "(");
    const { html } = renderLetter({ template: { body, locale: "en" }, data: exampleLetterData });
    expect(dangersOf(html)).toEqual([]);
  });
});
