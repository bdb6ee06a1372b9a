import { expect, type Page } from "@playwright/test";
import { docx, field, paragraph, run } from "@/lib/testing/docx";
import { hostileLetters, markedIn, xssPayloads } from "@/lib/testing/xss-payloads";
import { isThorough } from "../axe";
import { baseUrl } from "../http";
import { expectHarmless, expectSandboxed, injectedIn, letterSandbox, watch } from "./attack";
import { editSource, letterText, pasteHtml, test, toast } from "./dashboard";

/**
 * Adds frames to a page, as letters have them, and waits until all have loaded. Returns how many
 * show a letter.
 */
const frames = (page: Page, addresses: readonly string[]) =>
  page.evaluate(
    async ([sandbox, ...given]) => {
      const loads = given.map((address) => {
        const frame = document.createElement("iframe");
        frame.setAttribute("sandbox", sandbox ?? "");
        frame.src = address;
        document.body.append(frame);
        return new Promise((resolve) => frame.addEventListener("load", resolve));
      });
      await Promise.all(loads);
      const all = [...document.querySelectorAll("iframe")];
      return all.filter((each) => each.contentDocument?.querySelector(".offer-letter")).length;
    },
    [letterSandbox, ...addresses],
  );

/** Expects the marks of hostile letters in a document, and nothing that an attack added. */
async function expectMarks(page: Page, frame: string, letter: string): Promise<void> {
  const body = page.frameLocator(frame).locator("body");
  await expect.poll(async () => markedIn((await body.textContent()) ?? "")).toBe(markedIn(letter));
  expect(await body.evaluate(injectedIn)).toEqual([]);
}

test("every payload stays text in a letter, for recruiters and the candidate", async ({
  open,
  tenant,
}) => {
  const offers = await Promise.all(
    hostileLetters.map((renderedHtml) => tenant.offer({ renderedHtml })),
  );
  const page = await open(tenant.recruiter);
  const seen = await watch(page.context());
  await page.goto("/offers");
  const addresses = offers.map(({ id }) => `/offers/${id}/letter`);
  expect(await frames(page, addresses)).toBe(addresses.length);
  for (const [at, letter] of hostileLetters.entries()) {
    const address = addresses[at] ?? "";
    await expectMarks(page, `iframe[src='${address}']`, letter);
    await expectSandboxed(page, address);
  }
  const [letter = ""] = hostileLetters;
  await page.goto(`/offers/${offers[0]?.id}`);
  await expectMarks(page, "iframe", letter);
  await expectHarmless(page, "the offer");

  // An offer isn't sent with links that lead nowhere, as hostile ones do.
  const { id, link } = await tenant.sentOffer();
  const payloads = letter.split(/\n(?=<p>No)/);
  const sendable = payloads.filter((each) => !/<a\b/i.test(each)).join("\n");
  const body = { renderedHtml: sendable };
  expect((await tenant.api.put(`/api/offers/${id}`, { body })).text).toContain("No 0.");
  const candidate = await open(null);
  const attempts = await watch(candidate.context());
  await candidate.goto(link);
  await candidate.getByRole("button", { name: "Open your offer" }).click();
  await expectMarks(candidate, "iframe", sendable);
  await expectHarmless(candidate, "the candidate's offer");
  expect([...seen, ...attempts]).toEqual([]);
});

test("a letter's address alone keeps each payload from running and fetching", async ({
  open,
  tenant,
}) => {
  const { id } = await tenant.offer();
  const page = await open(tenant.recruiter);
  const context = page.context();
  const happened: string[] = [];
  await page.goto("/offers");
  const answer = await page.request.get(`/offers/${id}/letter`);
  const letter = await answer.text();
  context.on("dialog", (dialog) => {
    happened.push(dialog.message());
    void dialog.dismiss();
  });
  const { origin } = new URL(baseUrl);
  const isBrought = (url: URL) => url.origin !== origin || /\/x(?:\.\w+)?$/.test(url.pathname);
  await context.route(isBrought, (route) => {
    happened.push(route.request().url());
    return route.abort();
  });
  await context.route(/\/letter\?payload=/, (route) => {
    const { searchParams } = new URL(route.request().url());
    const payload = xssPayloads[Number(searchParams.get("payload"))] ?? "";
    const opening = '<div class="offer-letter">';
    return route.fulfill({ response: answer, body: letter.split(opening).join(opening + payload) });
  });
  const each = isThorough ? 1 : 5;
  const chosen = [...xssPayloads.keys()].filter((at) => at % each === 0);
  const addresses = chosen.map((at) => `/offers/${id}/letter?payload=${at}`);
  expect(await frames(page, addresses)).toBe(chosen.length);
  expect(happened).toEqual([]);
});

test("every payload stays text in the editor, its source, a paste and a Word document", async ({
  open,
  tenant,
}) => {
  test.setTimeout(120_000);
  const page = await open(tenant.recruiter);
  const seen = await watch(page.context());
  const preview = "iframe[title='Preview of the letter']:not([inert] *)";
  const shown = (expected: number) =>
    expect.poll(async () => markedIn((await letterText(page).textContent()) ?? "")).toBe(expected);
  await page.goto(`/templates/${tenant.templateId}`);
  for (const letter of hostileLetters) {
    const source = await editSource(page);
    await source.fill(letter);
    await expectMarks(page, preview, letter);
    await page.getByRole("button", { name: "Edit as document" }).click();
    await shown(markedIn(letter));
    await expectHarmless(page, "the editor");
  }
  for (const letter of hostileLetters) {
    await letterText(page).press("ControlOrMeta+a");
    await pasteHtml(letterText(page), letter);
    await shown(markedIn(letter));
    await expectHarmless(page, "a paste");
  }
  await page.keyboard.press("ControlOrMeta+s");
  await expect(toast(page, "Template saved")).toBeVisible();

  const attribute = (text: string) =>
    text.replace(/[&<>"\p{Cc}]/gu, (sign) => `&#${sign.charCodeAt(0)};`);
  const document = docx({
    body: xssPayloads
      .map((payload, at) =>
        paragraph(
          `${run(`No ${at}. ${payload}`)}<w:hyperlink r:id="r${at}">${run("x")}</w:hyperlink>${field(`HYPERLINK "${payload}"`, "x")}<w:r><w:pict><v:shape alt="${attribute(payload)}"><v:imagedata r:id="r${at}"/></v:shape></w:pict></w:r>`,
        ),
      )
      .join(""),
    relations: xssPayloads.map((payload, at) => ({
      ...{ id: `r${at}`, type: "hyperlink", target: attribute(payload), isExternal: true },
    })),
  });
  await page.goto("/templates");
  await page.getByRole("button", { name: "Import from Word" }).click();
  const dialog = page.getByRole("dialog", { name: "Import a Word document" });
  await dialog.getByLabel("Word document", { exact: true }).setInputFiles({
    name: `${xssPayloads[0]?.replaceAll("/", "")}.docx`,
    mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    buffer: Buffer.from(document),
  });
  const imported = "iframe[title='Preview of the imported letter']:not([inert] *)";
  await expectMarks(page, imported, hostileLetters.join());
  await expectHarmless(page, "an import");
  await dialog.getByRole("button", { name: "Create template" }).click();
  await expect(page).toHaveURL(/\/templates\/\d+$/);
  await shown(xssPayloads.length);
  await expectHarmless(page, "an imported template");
  expect(seen).toEqual([]);
});
