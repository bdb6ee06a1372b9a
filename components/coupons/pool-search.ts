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

/** The list's address: the same names as the API's query, and whether the form is open. */
export const poolSearchParsers = {
  search: parseAsString.withDefault(""),
  reason: parseAsArrayOf(parseAsStringLiteral(reasonNames)).withDefault([]),
  new: parseAsBoolean.withDefault(false),
};

type PoolSearch = inferParserType<typeof poolSearchParsers>;

export const loadPoolSearch = createLoader(poolSearchParsers);

export const noPoolFilters = { search: null, reason: null };

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const poolFilters = ({ search, reason }: PoolSearch): CouponPoolFilters => ({
  ...(search && { search: search.slice(0, 200) }),
  ...(reason.length > 0 && { reason }),
});
