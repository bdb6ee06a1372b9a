import {
  createLoader,
  type inferParserType,
  parseAsArrayOf,
  parseAsInteger,
  parseAsStringLiteral,
} from "nuqs/server";
import type { DeliveryFilters } from "@/lib/deliveries/client";
import { deliveryStatusNames } from "./webhook-words";

/** Search parameters of the log: its filters, and the open delivery. */
export const deliverySearchParsers = {
  status: parseAsArrayOf(parseAsStringLiteral(deliveryStatusNames)).withDefault([]),
  open: parseAsInteger,
};

export type DeliverySearch = inferParserType<typeof deliverySearchParsers>;

export const loadDeliverySearch = createLoader(deliverySearchParsers);

export const deliveryFilters = (
  endpointId: number,
  { status }: DeliverySearch,
): DeliveryFilters => ({
  endpointId,
  ...(status.length > 0 && { status }),
});
