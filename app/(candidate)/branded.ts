import type { PageBrand } from "@/components/candidate/brand";
import { getPageBrand } from "@/lib/branding/queries";

/** Returns what a link shows with the account's name, logo and color. */
export const branded = async <Shown extends { accountId: number }>(
  shown: Shown,
): Promise<Shown & { brand: PageBrand }> => ({
  ...shown,
  brand: await getPageBrand(shown.accountId),
});
