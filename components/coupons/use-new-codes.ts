import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type FileTableState, useFileTable } from "@/components/files/use-file-table";
import { useSettled } from "@/components/templates/use-settled";
import { unwrap } from "@/lib/api-client";
import { countKnownCodesAction } from "@/lib/coupons/actions";
import { couponKeys } from "@/lib/coupons/client";
import { couponFields, fileLimit } from "@/lib/coupons/rules";
import { collectCodes, type GivenCodes } from "./collect-codes";
import { inParts } from "./in-parts";

const numbers = new WeakMap<object, number>();
let lastNumber = 0;

/** Returns a number that stands for this list, because a key of all its codes would be large. */
function numberOf(list: object): number {
  const known = numbers.get(list);
  if (known !== undefined) return known;
  lastNumber += 1;
  numbers.set(list, lastNumber);
  return lastNumber;
}

function useGivenCodes(state: FileTableState, expiresOn: string): GivenCodes {
  const { records, rowOf } = state;
  return useMemo(
    () => collectCodes(records.map(rowOf), expiresOn || null),
    [records, rowOf, expiresOn],
  );
}

/** Returns the given codes and what adding them to the pool will do. */
export function useNewCodes(poolId: number, locale: string) {
  const state = useFileTable(couponFields, locale, "in order");
  const [expiresOn, setExpiresOn] = useState("");
  const given = useGivenCodes(state, expiresOn);
  const settled = useSettled(given, 300);
  const tooMany = given.codes.length > fileLimit;
  const known = useQuery({
    queryKey: couponKeys.known(poolId, numberOf(settled)),
    queryFn: async () => {
      let sum = 0;
      for (const part of inParts(settled.codes)) {
        const codes = part.map(({ code }) => code);
        sum += (await unwrap(countKnownCodesAction({ poolId, codes }))).known;
      }
      return sum;
    },
    enabled: settled.codes.length > 0 && !tooMany,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return {
    state,
    expiresOn,
    setExpiresOn,
    given,
    known: given.codes.length > 0 ? (known.data ?? 0) : 0,
    tooMany,
    checking: given !== settled || known.isFetching || state.share !== null,
  };
}
