import type { PaperSize } from "@/db/enums";
import type { brandings } from "@/db/schema";
import type { BrandingDto } from "./schema";

/** Returns a saved branding, or that of an account that has saved none. */
export const toBranding = (
  row: typeof brandings.$inferSelect | null,
  usualPaper: PaperSize,
): BrandingDto => ({
  paper: row?.paper ?? usualPaper,
  color: row?.color ?? null,
  logo: row?.logo ?? null,
  letterhead: row?.letterhead ?? null,
  footer: row?.footer ?? null,
  signatoryName: row?.signatoryName ?? null,
  signatoryTitle: row?.signatoryTitle ?? null,
  signature: row?.signature ?? null,
  revision: row?.number ?? 0,
});
