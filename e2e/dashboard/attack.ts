import { type BrowserContext, expect, type Page } from "@playwright/test";
import { isThorough } from "../axe";
import { baseUrl } from "../http";

/** What a letter's frame may do, exactly. */
export const letterSandbox = "allow-same-origin allow-popups allow-popups-to-escape-sandbox";

/** A text that breaks out of unescaped contexts: attributes, elements, scripts and addresses. */
const everyWay = `javascript:__xss=1//'"></title></textarea></script><svg onload=__xss=1>{{7|raw}}{%raw%}`;

/** The same at the full depth, each way also by itself, where an earlier one can't hide it. */
export const attacks = {
  "every way": everyWay,
  ...(isThorough && {
    element: `"><img src=x onerror=window.__xss=1><script>window.__xss=1</script>`,
    address: "javascript:window.__xss=1//'\"><svg onload=window.__xss=1>",
    ending: "</title></textarea></script><script>window.__xss=1</script>{{ 7|raw }}{% raw %}",
  }),
};

/** For short fields. */
export const shortAttack = "<svg/onload=alert()>";

export const attackMarkup = `<h2>Injected</h2><script>window.__xss=1</script>
<img src="x" onerror="window.__xss=1"><svg onload="window.__xss=1"><script>window.__xss=1</script></svg>
<a href="javascript:window.__xss=1" onclick="window.__xss=1">link</a>
<a href="&#106;avascript:window.__xss=1">link</a><p style="background:url(https://evil.test/p)">p</p>
<iframe srcdoc="<script>parent.__xss=1</script>"></iframe><form action="https://evil.test/"><button>go</button></form>
<base href="https://evil.test/"><meta http-equiv="refresh" content="0;url=https://evil.test/">
<link rel="stylesheet" href="https://evil.test/style.css"><style>@import "https://evil.test/s.css";</style>
<math><mtext><style><img src=x onerror=window.__xss=1></style></mtext></math>
<img src="https://evil.test/pixel.png"><object data="https://evil.test/"></object>`;

/** Records every script that an attack runs, every dialog, and every request that it makes. */
export async function watch(context: BrowserContext): Promise<string[]> {
  const happened: string[] = [];
  await context.addInitScript(() => {
    Object.defineProperty(window, "__xss", { set: () => console.error("an attack ran") });
  });
  context.on("console", (message) => {
    if (message.text() === "an attack ran") happened.push(`script in ${message.page()?.url()}`);
  });
  context.on("dialog", async (dialog) => {
    if (dialog.type() === "beforeunload") return dialog.accept();
    happened.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  context.on("request", (request) => {
    const { protocol, host, pathname } = new URL(request.url());
    if (!/^https?:$/.test(protocol)) return;
    if (host !== new URL(baseUrl).host || /\/x(?:\.\w+)?$/.test(pathname)) {
      happened.push(`request to ${request.url()}`);
    }
  });
  return happened;
}

/** Returns markup of a document that only an attack could have added. */
export function injectedIn(root: ParentNode): string[] {
  const address = /^(?:href|src|action|formaction|data|xlink:href|srcdoc)$/i;
  const elements = [...root.querySelectorAll("*")];
  const attributes = elements.flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => {
        const handler = /^on/i.test(name);
        const script = address.test(name) && /^[\s\p{Cc}]*(?:javascript|vbscript):/iu.test(value);
        return handler || script || (address.test(name) && /\bevil\./.test(value));
      })
      .map(({ name, value }) => `<${element.localName} ${name}="${value}">`),
  );
  const scripts = elements
    .filter((element) => element.localName === "script")
    .map((script) => script.textContent?.trim() ?? "")
    .filter((code) => /^(?:(?:window|parent)\.)?__xss/.test(code));
  return [...attributes, ...scripts];
}

/** Fails if an attack is part of the page's markup, or of a framed document. */
export async function expectHarmless(page: Page, name: string): Promise<void> {
  expect
    .soft(await page.evaluate(injectedIn, await page.evaluateHandle(() => document)), name)
    .toEqual([]);
  const sandboxes = await page
    .locator("iframe")
    .evaluateAll((frames) => frames.map((frame) => frame.getAttribute("sandbox")));
  expect.soft(sandboxes, name).toEqual(sandboxes.map(() => letterSandbox));
}

/** The letter's own style, which the policy of the page that parses it would report. */
const ownStyle = /<style>[^<]*<\/style>/;

/** Fails if a served letter runs or loads anything, or lacks the policy that forbids it. */
export async function expectSandboxed(page: Page, path: string): Promise<void> {
  const response = await page.request.get(path);
  expect(response.status(), path).toBe(200);
  expect
    .soft(response.headers()["content-security-policy"], path)
    .toBe(
      `sandbox ${letterSandbox}; default-src 'none'; font-src 'self'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    );
  const parsed = await page.evaluateHandle(
    (text) => new DOMParser().parseFromString(text, "text/html"),
    (await response.text()).replace(ownStyle, ""),
  );
  expect.soft(await page.evaluate(injectedIn, parsed), path).toEqual([]);
  const forbidden = "script, iframe, object, embed, form, link, base, meta[http-equiv], svg, math";
  const count = await parsed.evaluate(
    (root, names) => root.querySelectorAll(names).length,
    forbidden,
  );
  expect.soft(count, `${path}: elements that letters can't have`).toBe(0);
}
