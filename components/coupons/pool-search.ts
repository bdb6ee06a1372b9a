import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsBoolean,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import { reasonNames } from "@/lib/assistance/rules";
import type { CouponPoolFilters } from "@/lib/coupons/client";

/** URL parameters of the list, named as in the API's query, and whether the form is open. */
export const poolSearchParsers = {
  search: parseAsString.withDefault(""),
  reason: parseAsArrayOf(parseAsStringLiteral(reasonNames)).withDefault([]),
  new: parseAsBoolean.withDefault(false),
};

type PoolSearch = inferParserType<typeof poolSearchParsers>;

export const loadPoolSearch = createLoader(poolSearchParsers);

export const noPoolFilters = { search: null, reason: null };

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const poolFilters = ({ search, reason }: PoolSearch): CouponPoolFilters => ({
  ...(search && { search: search.slice(0, 200) }),
  ...(reason.length > 0 && { reason }),
});
