import { describe, expect, it } from "vitest";
import { checkLetter } from "./check-letter";
import { exampleLetterData } from "./example-data";
import { renderLetter } from "./render-letter";
import { sanitizeLetter } from "./sanitize";

const data = exampleLetterData;

const briefly = (problems: ReturnType<typeof checkLetter>) =>
  problems.map(({ code, level, message }) => `${level} ${code}: ${message}`);

const ofManual = (html: string) => checkLetter({ html });
const ofRendered = (body: string) =>
  renderLetter({ template: { body, locale: "en-US" }, data }).problems;

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

  it.each([
    ["color:rgb(255 255 255)", "is white"],
    ["color:rgb(100%, 100%, 100%)", "is white"],
    ["color:#fefefe", "is white"],
    ["color:hsl(0 0% 100%)", "is white"],
    ["color:rgba(0,0,0,0)", "is white"],
    ["color:white;background:#036 url(x.png)", "A background image"],
    ["background:black", "has the color of its background"],
    ["color:#333;background-color:#343434", "has the color of its background"],
    ["font-size:1px", "hidden text"],
    ["font:0/0 a", "hidden text"],
    ["opacity:.01", "hidden text"],
    ["text-indent:-9999px", "hidden text"],
    ["position:absolute;left:-9999px", "hidden text"],
    ["max-height:0;overflow:hidden", "hidden text"],
    ["clip:rect(0,0,0,0)", "hidden text"],
  ])("is asked about in other styles: %s", (style, part) => {
    const [problem] = ofManual(`<p>Seen</p><p style="${style}">Not seen</p>`);
    expect(problem).toMatchObject({ level: "warning", message: expect.stringContaining(part) });
    if (part === "hidden text") {
      expect(sanitizeLetter(`<p style="${style}">Not seen</p>`)).not.toContain("Not seen");
    }
  });

  it("is asked about if a class hides it, or if it's a form", () => {
    expect(briefly(ofManual("<style>.x{display:none}</style><p class=x>A</p>"))).toEqual([
      "warning hidden_text: The hidden text “A” is left out",
    ]);
    expect(ofManual("<textarea>A</textarea><select><option>B</select>")).toHaveLength(2);
  });

  it.each([
    ['<img src="data:image/png;base64,AA">', ["missing_alt"]],
    ['<img src="data:image/png;base64,AA" alt="">', []],
    ['<img src="data:image/png;base64,AA" alt="Our team">', []],
    ['<p hidden><img src="data:image/png;base64,AA"></p>', []],
    ["<h2> <b></b></h2><h2></h2>", ["empty_heading"]],
    ['<h2><img src="data:image/png;base64,AA" alt="Acme"></h2><h3>Pay</h3>', []],
  ])("is asked about where some readers get nothing: %s", (html, codes) => {
    expect(ofManual(html).map(({ code }) => code)).toEqual(codes);
    expect(ofManual(html).every(({ level }) => level === "warning")).toBe(true);
  });

  it.each([
    '<p>a</p>\n<p><img src="data:image/png;base64,AA"></p>',
    `<p>a</p>\n<p><img src="image:${"a".repeat(64)}"></p>`,
    "<p>a</p>\n<p></p><h2></h2>",
  ])("has its place in the letter or template: %s", (html) => {
    expect(ofManual(html)).toEqual([
      expect.objectContaining({ place: expect.objectContaining({ line: 2 }) }),
    ]);
    expect(ofRendered(`{{ candidate_name }}\n${html}`)).toEqual([
      expect.objectContaining({ place: expect.objectContaining({ line: 3 }) }),
    ]);
  });

  it("is found by its text or address, unless that is too long", () => {
    const [hidden] = ofManual("<p>a<b hidden>b</b></p>");
    expect(hidden).toMatchObject({ code: "hidden_text", name: "b" });
    const [image] = ofManual('<img src="https://x.example/a.png" alt="">');
    expect(image).toMatchObject({ code: "lost_content", name: "https://x.example/a.png" });
    const [large] = ofManual(`<img src="data:image/svg+xml,${"x".repeat(300)}" alt="">`);
    expect(large?.name).toBeUndefined();
  });

  it("doesn't include white text on a color, or editors' comments", () => {
    const html = `<table><tr><td bgcolor="#003366"><span style="color:white">Pay</span></td></tr></table>
      <p>x<span class="MsoCommentReference"><a href="#_msocom_1">[OB1]</a></span><!-- note --></p>`;
    expect(ofManual(html)).toEqual([]);
  });
});
