import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../axe";
import { test } from "../fixtures";
import { acceptOffer, openOffer } from "./offer";

async function download(page: Page, name: string): Promise<{ name: string; bytes: Buffer }> {
  const saving = page.waitForEvent("download");
  await page.getByRole("link", { name }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

async function verify(page: Page, buffer: Buffer): Promise<void> {
  await page.goto("/verify");
  const file = { name: "copy.pdf", mimeType: "application/pdf", buffer };
  await page.getByLabel("PDF file").setInputFiles(file);
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("status").or(page.getByRole("alert"))).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with JavaScript ${javaScriptEnabled ? "on" : "off"}, on a phone`, () => {
    test.use({ javaScriptEnabled, viewport: { width: 390, height: 844 } });

    test("a candidate accepts, keeps the sealed copy, and anyone verifies it", async ({
      page,
      tenant,
    }) => {
      const { id, link } = await tenant.sentOffer();
      await openOffer(page, link);
      await acceptOffer(page);
      const copy = await download(page, "Download your sealed copy");
      expect(copy.name).toMatch(/^Analyst - .+ - accepted\.pdf$/);
      expect(copy.bytes.subarray(0, 8).toString()).toBe("%PDF-1.7");
      const theirs = await tenant.api.get(`/api/offers/${id}/sealed.pdf`);
      expect([theirs.status, theirs.headers.get("content-length")]).toEqual([
        200,
        `${copy.bytes.length}`,
      ]);

      await verify(page, copy.bytes);
      await expect(page.getByRole("status")).toContainText("Sealed here and unchanged");
      await expect(page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await verify(page, Buffer.concat([copy.bytes, Buffer.from("\n% added")]));
      await expect(page.getByRole("alert")).toContainText("Changed after it was sealed");
      await verify(page, Buffer.from("%PDF-1.7 of somebody else"));
      await expect(page.getByRole("alert")).toContainText("Not sealed here");
    });
  });
}
