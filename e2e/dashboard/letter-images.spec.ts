import { expect, type JSHandle, type Locator, type Page } from "@playwright/test";
import { pngAddress, pngOf } from "@/lib/testing/images";
import { expectAccessible } from "../axe";
import { editSource, letterText, test, toast } from "./dashboard";

const form = (page: Page) => page.getByRole("dialog", { name: "Image" });

interface GivenFile {
  name: string;
  type: string;
  bytes: number[];
}

const png = (name: string, width: number, height: number): GivenFile => ({
  ...{ name, type: "image/png" },
  bytes: [...pngOf(width, height)],
});

/** Returns what a browser hands on for files, as they are copied or dragged. */
const transferOf = (page: Page, files: GivenFile[]): Promise<JSHandle<DataTransfer>> =>
  page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, type, bytes } of given) {
      data.items.add(new File([Uint8Array.from(bytes)], name, { type }));
    }
    return data;
  }, files);

const paste = (area: Locator, transfer: JSHandle<DataTransfer>) =>
  area.evaluate((element, clipboardData) => {
    const options = { clipboardData, bubbles: true, cancelable: true };
    element.dispatchEvent(new ClipboardEvent("paste", options));
  }, transfer);

/** Drops files at the end of a text in the letter. */
async function drop(place: Locator, dataTransfer: JSHandle<DataTransfer>): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error("nothing to drop on");
  const at = { clientX: box.x + box.width - 2, clientY: box.y + box.height / 2 };
  await place.dispatchEvent("drop", { ...at, dataTransfer });
}

const describe = async (page: Page, text: string) => {
  await expect(form(page).getByLabel("Description")).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
};

/** Saves the template, and returns its source. */
async function save(page: Page, stored: () => Promise<string>): Promise<string> {
  await page.keyboard.press("ControlOrMeta+s");
  await expect(toast(page, "Template saved")).toBeVisible();
  return stored();
}

const reference = (alt: string) => new RegExp(`<img src="image:[0-9a-f]{64}" alt="${alt}"`);

test("screenshots are pasted and photos dropped into a letter, with their descriptions", async ({
  open,
  tenant,
}) => {
  const { api, templateId } = tenant;
  await api.put(`/api/templates/${templateId}`, { body: { body: "<p>First</p>\n<p>Second</p>" } });
  const page = await open(tenant.recruiter);
  await page.goto(`/templates/${templateId}`);
  const text = letterText(page);
  await text.getByText("Second").click();
  await page.keyboard.press("End");
  await paste(text, await transferOf(page, [png("image.png", 1600, 900)]));
  await expect(form(page).getByRole("img", { name: "image.png" })).toBeVisible();
  await expectAccessible(page);
  await describe(page, "Our plan");
  await expect(form(page)).toBeHidden();
  const plan = text.locator("p", { hasText: "Second" }).locator("img[src]");
  await expect(plan).toHaveAttribute("src", /^\/api\/letter-images\/[0-9a-f]{64}$/);
  await expect.poll(() => plan.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1300);

  const files = [png("logo.png", 60, 20), png("seal.png", 20, 20)];
  await drop(text.getByText("First"), await transferOf(page, files));
  await expect(form(page).getByText("Image 1 of 2")).toBeVisible();
  await describe(page, "Logo");
  await expect(form(page).getByText("Image 2 of 2")).toBeVisible();
  await describe(page, "Seal");
  await expect(form(page)).toBeHidden();
  await expect(text.locator("p", { hasText: "First" }).locator("img[src]")).toHaveCount(2);

  const pdf = { name: "terms.pdf", type: "application/pdf", bytes: [...Buffer.from("%PDF-1.7")] };
  await drop(text.getByText("First"), await transferOf(page, [pdf]));
  await expect(toast(page, "This file can't be put into the letter")).toBeVisible();

  const damaged = { name: "a.png", type: "image/png", bytes: [1, 2, 3] };
  await paste(text, await transferOf(page, [damaged]));
  await describe(page, "Nothing");
  await expect(form(page).getByRole("alert")).toContainText("The image can't be read");
  await page.keyboard.press("Escape");

  const body = await save(
    page,
    async () => (await api.get(`/api/templates/${templateId}`)).body.data.body,
  );
  for (const alt of ["Our plan", "Logo", "Seal"]) expect(body).toMatch(reference(alt));
  expect(body).not.toContain("data:");
});

test("the source of a template and of a letter take images, too", async ({ open, tenant }) => {
  const page = await open(tenant.recruiter);
  const { id } = await tenant.offer();
  for (const path of [`/templates/${tenant.templateId}`, `/offers/${id}/letter/edit`]) {
    await page.goto(path);
    const source = await editSource(page);
    await source.fill("<p>First</p>");
    await paste(source, await transferOf(page, [png("image.png", 1600, 900)]));
    await expect(source).toHaveValue(/^<p>First<\/p><img src="image:[0-9a-f]{64}" width="240">$/);
    await source.press("ControlOrMeta+Home");
    await source.dispatchEvent("drop", {
      dataTransfer: await transferOf(page, [png("seal.png", 20, 20)]),
    });
    await expect(source).toHaveValue(/^<img src="image:[0-9a-f]{64}" width="20"><p>First/);
    await expect(page.getByText("An image has no description").first()).toBeVisible();
    const pdf = { name: "terms.pdf", type: "application/pdf", bytes: [37, 80, 68, 70] };
    await source.dispatchEvent("drop", { dataTransfer: await transferOf(page, [pdf]) });
    await expect(toast(page, "This file can't be put into the letter")).toBeVisible();
  }
});

test("images in pasted text are stored, photos as such, and those of the web are named", async ({
  open,
  tenant,
}) => {
  const { api, templateId } = tenant;
  const page = await open(tenant.recruiter);
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("elsewhere.example")) elsewhere.push(request.url());
  });
  await page.goto(`/templates/${templateId}`);
  const text = letterText(page);
  await text.press("ControlOrMeta+a");
  const transfer = await page.evaluateHandle(
    (logo) => {
      const canvas = document.createElement("canvas");
      canvas.width = 1600;
      canvas.height = 1200;
      const context = canvas.getContext("2d");
      const noise = context?.createImageData(1600, 1200);
      for (let at = 0; noise && at < noise.data.length; at++) {
        noise.data[at] = at % 4 === 3 ? 255 : Math.random() * 256;
      }
      if (noise) context?.putImageData(noise, 0, 0);
      const data = new DataTransfer();
      const html = `<h1>Offer</h1><p>Dear Ada <img alt="Photo" width="300" src="${canvas.toDataURL("image/png")}"></p>
      <p><img alt="Logo" src="${logo}"> and <img alt="Banner" src="https://elsewhere.example/banner.png"></p>`;
      data.setData("text/html", html);
      return data;
    },
    pngAddress(60, 20),
  );
  await paste(text, transfer);
  await expect(text.getByRole("heading", { name: "Offer" })).toBeVisible({ timeout: 20_000 });
  await expect(toast(page, "An image wasn't included: “Banner”")).toBeVisible();
  const photo = text.locator("img").first();
  await expect(photo).toHaveAttribute("src", /^\/api\/letter-images\//);
  const facts = await photo.evaluate(async (img: HTMLImageElement) => {
    const { headers } = await fetch(img.src);
    return { type: headers.get("content-type"), width: img.naturalWidth };
  });
  expect(facts.type).toBe("image/jpeg");
  expect(facts.width).toBeGreaterThan(600);
  const body = await save(
    page,
    async () => (await api.get(`/api/templates/${templateId}`)).body.data.body,
  );
  expect(body).toMatch(reference("Photo"));
  expect(body).toMatch(reference("Logo"));
  expect(body).not.toMatch(/data:|elsewhere/);
  expect(elsewhere).toEqual([]);
});
