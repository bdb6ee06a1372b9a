import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsString,
  parseAsStringLiteral,
} from "nuqs/server";
import type { CouponFilters } from "@/lib/coupons/client";
import { couponStates } from "@/lib/coupons/rules";

/** The address of a pool's codes: the same names as the API's query. */
export const couponSearchParsers = {
  search: parseAsString.withDefault(""),
  state: parseAsArrayOf(parseAsStringLiteral(couponStates)).withDefault([]),
};

type CouponSearch = inferParserType<typeof couponSearchParsers>;

export const loadCouponSearch = createLoader(couponSearchParsers);

export const noCouponFilters = { search: null, state: null };

/** What the API is asked for: no empty filters, so that equal lists have equal keys. */
export const couponFilters = ({ search, state }: CouponSearch): CouponFilters => ({
  ...(search && { search: search.slice(0, 200) }),
  ...(state.length > 0 && { state }),
});
