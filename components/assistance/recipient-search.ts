import {
  createLoader,
  createSerializer,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { RecipientFilters } from "@/lib/assistance/client";
import { recipientStatusNames } from "@/lib/assistance/rules";

/** Which recipients a page shows, in its address. */
export const recipientSearchParsers = {
  search: parseAsString.withDefault(""),
  status: parseAsArrayOf(parseAsStringLiteral(recipientStatusNames)).withDefault([]),
};

export type RecipientSearch = inferParserType<typeof recipientSearchParsers>;

export const loadRecipientSearch = createLoader(recipientSearchParsers);

const exportParsers = {
  ...recipientSearchParsers,
  coupons: parseAsStringLiteral(["masked", "whole"]).withDefault("masked"),
};

/** What the file is asked for: the recipients of the page, and whether with whole codes. */
export const loadExportSearch = createLoader(exportParsers);

export const exportPath = (
  publicId: string,
  search: RecipientSearch,
  coupons: "masked" | "whole",
): string =>
  createSerializer(exportParsers)(`/assistance/${publicId}/export`, { ...search, coupons });

export const isFiltered = ({ search, status }: RecipientSearch): boolean =>
  search !== "" || status.length > 0;

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const recipientFilters = ({ search, status }: RecipientSearch): RecipientFilters => ({
  ...(search && { search: search.slice(0, 200) }),
  ...(status.length > 0 && { status }),
});
