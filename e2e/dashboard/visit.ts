import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "../axe";
import type { Person } from "../fixtures";
import { test as base } from "./dashboard";

const desk = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

const secondsEach = 10;

/** Checks what is on the screen in both themes, on a desk and on a phone, where nothing spills. */
async function check(page: Page, name: string): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectAccessible(page, `${name}, dark, ${size.width} px`, ["color-contrast"]);
    await page.emulateMedia({ colorScheme: "light" });
    await expectAccessible(page, `${name}, light, ${size.width} px`);
    const { wide, room } = await page.evaluate(() => ({
      wide: document.scrollingElement?.scrollWidth ?? 0,
      room: window.innerWidth,
    }));
    expect.soft(wide, `${name}: scrolls sideways at ${size.width} px`).toBeLessThanOrEqual(room);
  }
}

/** Waits for words on the page. */
export const text = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByRole("main").getByText(words).first()).toBeVisible();

/** Presses a button and waits for the dialog that it opens. */
export async function press(page: Page, name: string | RegExp, opened: string | RegExp) {
  await page.getByRole("button", { name }).first().click();
  await expect(page.getByRole("dialog", { name: opened })).toBeVisible();
}

/** A screen by its path, or what opens on the one before, and when it is there. */
type Screen = [name: string, path: string | null, ready: (page: Page) => Promise<void>];

/** `visit` opens screens one after another as a person, and checks each. */
export const test = base.extend<{
  visit: (person: Person | null, screens: Screen[]) => Promise<void>;
}>({
  visit: async ({ open }, use) => {
    await use(async (person, screens) => {
      base.setTimeout(base.info().timeout + screens.length * secondsEach * 1000);
      const page = await open(person, { reducedMotion: "reduce", viewport: desk });
      for (const [name, path, ready] of screens) {
        if (path) await page.goto(path);
        await ready(page);
        await check(page, name);
        if (!path) await page.keyboard.press("Escape");
      }
    });
  },
});
