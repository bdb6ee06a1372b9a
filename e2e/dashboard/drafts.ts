import { expect, type Page } from "@playwright/test";
import type { Tenant } from "../fixtures";
import { header } from "./dashboard";

/** Returns the field of a template's name. */
export const templateName = (page: Page) => page.getByLabel("Name", { exact: true });

/** Returns the notice that a draft of an earlier visit is shown. */
export const restored = (page: Page) =>
  page.getByRole("status").filter({ hasText: /^Draft from / });

/** Waits until what is typed is kept as a draft. */
export const isKept = (page: Page) => expect(header(page).getByText("Draft saved")).toBeVisible();

/** Opens the tenant's template and types a name. */
export async function typeName(page: Page, tenant: Tenant, text: string): Promise<void> {
  await page.goto(`/templates/${tenant.templateId}`);
  await templateName(page).fill(text);
}
