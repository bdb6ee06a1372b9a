import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CouponFilters } from "@/lib/coupons/client";
import { couponStates } from "@/lib/coupons/rules";

/** URL parameters of a pool's codes, named as in the API's query. */
export const couponSearchParsers = {
  search: parseAsString.withDefault(""),
  state: parseAsArrayOf(parseAsStringLiteral(couponStates)).withDefault([]),
};

type CouponSearch = inferParserType<typeof couponSearchParsers>;

export const loadCouponSearch = createLoader(couponSearchParsers);

export const noCouponFilters = { search: null, state: null };

/** Returns the API filters without empty ones, so that equal lists share a query key. */
export const couponFilters = ({ search, state }: CouponSearch): CouponFilters => ({
  ...(search && { search: search.slice(0, 200) }),
  ...(state.length > 0 && { state }),
});
