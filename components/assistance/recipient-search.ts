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

/** URL parameters of the recipient list. */
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

/** URL parameters of the export: the listed recipients, and whether codes are whole. */
export const loadExportSearch = createLoader(exportParsers);

export const exportPath = (
  publicId: string,
  search: RecipientSearch,
  coupons: "masked" | "whole",
): string =>
  createSerializer(exportParsers)(`/assistance/${publicId}/export`, { ...search, coupons });

export const isFiltered = ({ search, status }: RecipientSearch): boolean =>
  search !== "" || status.length > 0;

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const recipientFilters = ({ search, status }: RecipientSearch): RecipientFilters => ({
  ...(search && { search: search.slice(0, 200) }),
  ...(status.length > 0 && { status }),
});
