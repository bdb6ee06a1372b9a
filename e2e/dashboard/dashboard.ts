import {
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { settings } from "@/scripts/test/depth.mjs";
import { test as base, type Person } from "../fixtures";
import { baseUrl } from "../http";

/** Adds a new session of the person to a browser. */
async function signInto(context: BrowserContext, person: Person): Promise<void> {
  const { headers } = await person.session();
  const [name = "", value = ""] = (headers.Cookie ?? "").split("=");
  await context.addCookies([{ name, value, url: baseUrl, httpOnly: true, sameSite: "Lax" }]);
}

function isComplete(): boolean {
  if (document.querySelector("[hidden][id^='S:'] > :not(template)")) return false;
  const isTaken = (control: Element) =>
    Object.keys(control).some((key) => key.startsWith("__reactProps$"));
  const controls = document.querySelectorAll("button, input:not([type=hidden]), select, textarea");
  return !("__next_f" in window) || [...controls].every(isTaken);
}

/**
 * Waits until the page is complete: streamed parts wait in hidden boxes, twice in the document,
 * until they are placed, and clicks before React has hydrated a page are lost. Looks by the clock,
 * since a page that shows no change may get no frames.
 */
const settled = (page: Page) =>
  page.waitForFunction(isComplete, null, { polling: 50, timeout: 30_000 });

/** Makes navigation and reloads wait until the page can be used. */
function whole(page: Page): Page {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...given) => {
    const response = await goto(...given);
    await settled(page);
    return response;
  };
  page.reload = async (...given) => {
    const response = await reload(...given);
    await settled(page);
    return response;
  };
  return page;
}

/** Makes each page of a context wait until it can be used. */
function wholePages(context: BrowserContext): void {
  const newPage = context.newPage.bind(context);
  context.newPage = async () => whole(await newPage());
}

/**
 * Prevents pages from prefetching every linked page, which costs more than the page itself. A link
 * is still loaded on hover or click.
 */
const leaveLinks = (context: BrowserContext) =>
  context.addInitScript(() => {
    const { observe } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      if (!(target instanceof HTMLAnchorElement)) observe.call(this, target);
    };
  });

/** True if the browser reports that one of our own pages breaks its Content-Security-Policy. */
const breaksPolicy = (message: ConsoleMessage): boolean =>
  message.text().includes("violates the following Content Security Policy") &&
  !/\/(?:letter|preview|message)(?:[?#]|$)/.test(message.location().url);

type Open = (person: Person | null, options?: BrowserContextOptions) => Promise<Page>;

/** `open` gives a signed-in person a browser of their own; errors in its pages fail the test. */
export const test = base.extend<{ open: Open }>({
  open: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    const broken: string[] = [];
    await use(async (person, options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      wholePages(context);
      context.on("weberror", (error) => broken.push(String(error.error())));
      context.on("console", (message) => {
        if (breaksPolicy(message)) broken.push(`${message.page()?.url()}: ${message.text()}`);
      });
      if (settings.PREFETCH === "off") await leaveLinks(context);
      if (person) await signInto(context, person);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
    expect(broken, "errors in the pages").toEqual([]);
  },
});

/** Selects an option by typing into the combobox whose name begins with a label. */
export async function choose(scope: Page | Locator, label: string, text: string): Promise<void> {
  const field = scope.getByRole("combobox", {
    name: new RegExp(`^${label.replace(/[[\]().*+?]/g, "\\$&")}`),
  });
  await field.click();
  await field.fill(text);
  const page = "page" in scope ? scope.page() : scope;
  await page.getByRole("option").filter({ hasText: text }).first().click();
  await expect(field).toHaveValue(new RegExp(text));
}

/** Clicks the named button in the open dialog, and waits until it closes. */
export async function confirm(page: Page, title: string | RegExp, button: string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: title });
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** The toast that reports the result of an action. */
export const toast = (page: Page, text: string | RegExp): Locator =>
  page.getByRole("region", { name: /^Notifications/ }).getByText(text);

/** The page header: title, status and actions. */
export const header = (page: Page): Locator => page.locator("main header");

/** Shows the HTML of the letter that a page edits, and returns its field. */
export async function editSource(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "Edit HTML" }).click();
  return page.getByRole("textbox", { name: "Letter (HTML)" });
}

/** The document of the letter that a page edits. */
export const letterText = (page: Page): Locator =>
  page.getByRole("textbox", { name: "Letter", exact: true });

/** Pastes what another program copied. */
export const pasteHtml = (area: Locator, html: string): Promise<void> =>
  area.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", text);
    clipboardData.setData("text/plain", "Offer of employment");
    const paste = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", paste));
  }, html);

/** The letter on a page that has one. */
export const letter = (page: Page) => page.frameLocator("iframe[title^='Letter']:not([inert] *)");

/** The row of a list that has the text. */
export const row = (page: Page, text: string | RegExp): Locator =>
  page.getByRole("row").filter({ hasText: text });
