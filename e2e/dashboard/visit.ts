import { expect, type Page } from "@playwright/test";
import { contrast, expectAccessible, isThorough } from "../axe";
import type { Person } from "../fixtures";
import { test as base } from "./dashboard";

const desk = { width: 1280, height: 800 };
export const phone = { width: 390, height: 844 };

const secondsEach = 10;

/** Checks that nothing overflows horizontally. */
async function expectReflow(page: Page, name: string): Promise<void> {
  const { wide, room } = await page.evaluate(() => ({
    wide: document.scrollingElement?.scrollWidth ?? 0,
    room: window.innerWidth,
  }));
  expect.soft(wide, `${name}: scrolls sideways at ${room} px`).toBeLessThanOrEqual(room);
}

/**
 * Checks the screen at phone and desktop width. At the full depth axe checks it in both themes at
 * either width; at the quick depth once, and again where the screen represents others.
 */
async function check(page: Page, name: string, also?: "dark" | "phone"): Promise<void> {
  for (const size of [phone, desk]) {
    await page.setViewportSize(size);
    if (isThorough || (also === "dark" && size === desk)) {
      await page.emulateMedia({ colorScheme: "dark" });
      await expectAccessible(page, `${name}, dark, ${size.width} px`, contrast);
    }
    await page.emulateMedia({ colorScheme: "light" });
    if (isThorough || also === "phone" || size === desk) {
      await expectAccessible(page, `${name}, light, ${size.width} px`);
    }
    await expectReflow(page, name);
  }
}

/** Waits for text on the page. */
export const text = (page: Page, words: string | RegExp): Promise<void> =>
  expect(page.getByRole("main").getByText(words).first()).toBeVisible();

/** Clicks a button and waits for the dialog that it opens. */
export async function press(page: Page, name: string | RegExp, opened: string | RegExp) {
  await page.getByRole("button", { name }).first().click();
  await expect(page.getByRole("dialog", { name: opened })).toBeVisible();
}

/**
 * A screen by its path, or what opens on the previous one, and how to know that it is there; and
 * its extra check at the quick depth: dark if it represents others, phone if only phones show it.
 */
type Screen = [
  name: string,
  path: string | null,
  ready: (page: Page) => Promise<void>,
  also?: "dark" | "phone",
];

/** `visit` opens screens one after another as a person, and checks each. */
export const test = base.extend<{
  visit: (person: Person | null, screens: Screen[]) => Promise<void>;
}>({
  visit: async ({ open }, use) => {
    await use(async (person, screens) => {
      base.setTimeout(base.info().timeout + screens.length * secondsEach * 1000);
      const page = await open(person, { reducedMotion: "reduce", viewport: desk });
      for (const [name, path, ready, also] of screens) {
        if (path) await page.goto(path);
        await ready(page);
        await check(page, name, also);
        if (!path) await page.keyboard.press("Escape");
      }
    });
  },
});
