import type { Page } from "@/components/candidate/document";
import { getPageBrand } from "@/lib/branding/queries";

/** Returns a page with the name and colors of the account. */
export const branded = async (page: Page, accountId: number): Promise<Page> => ({
  ...page,
  brand: await getPageBrand(accountId),
});
