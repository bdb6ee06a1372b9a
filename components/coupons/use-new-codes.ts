import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useSettled } from "@/components/templates/use-settled";
import { unwrap } from "@/lib/api-client";
import { countKnownCodesAction } from "@/lib/coupons/actions";
import { couponKeys } from "@/lib/coupons/client";
import { addLimit } from "@/lib/coupons/rules";
import { inParts } from "./in-parts";
import { parseCodes } from "./parse-codes";

/** Returns the pasted codes and what adding them to the pool will do. */
export function useNewCodes(poolId: number) {
  const [text, setText] = useState("");
  const [expiresOn, setExpiresOn] = useState("");
  const settled = useSettled(text, 300);
  const parsed = useMemo(() => parseCodes(settled, expiresOn || null), [settled, expiresOn]);
  const tooMany = parsed.codes.length > addLimit;
  const known = useQuery({
    queryKey: couponKeys.known(poolId, settled),
    queryFn: async () => {
      let sum = 0;
      for (const part of inParts(parsed.codes)) {
        const codes = part.map(({ code }) => code);
        sum += (await unwrap(countKnownCodesAction({ poolId, codes }))).known;
      }
      return sum;
    },
    enabled: parsed.codes.length > 0 && !tooMany,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const checking = text !== settled || known.isFetching;
  return {
    text,
    setText,
    expiresOn,
    setExpiresOn,
    parsed,
    known: known.data ?? 0,
    tooMany,
    checking,
  };
}
