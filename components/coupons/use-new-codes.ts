import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { inParts } from "@/components/files/in-parts";
import { type FileTableState, useFileTable } from "@/components/files/use-file-table";
import type { Viewer } from "@/components/layout/viewer";
import { useSettled } from "@/components/ui/use-settled";
import { unwrap } from "@/lib/api-client";
import { countKnownCodesAction } from "@/lib/coupons/actions";
import { couponKeys } from "@/lib/coupons/client";
import { couponFields, fileLimit, partSize } from "@/lib/coupons/rules";
import { deadlineProblem } from "@/lib/format/plausible-days";
import { collectCodes, type GivenCodes } from "./collect-codes";

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

type Given = { expiresOn: string; includesDoubtful: boolean };

function useGivenCodes(
  state: FileTableState,
  { today, locale }: Viewer,
  { expiresOn, includesDoubtful }: Given,
): GivenCodes {
  const { records, rowOf } = state;
  return useMemo(() => {
    const options = { expiresOn: expiresOn || null, today, locale, includesDoubtful };
    return collectCodes(records.map(rowOf), options);
  }, [records, rowOf, expiresOn, today, locale, includesDoubtful]);
}

/** Returns why codes can't get this expiry date, or null. */
function dateProblem(expiresOn: string, today: string): string | null {
  if (expiresOn === "") return null;
  const passed = expiresOn < today ? "This day has passed. Choose today or a later one" : null;
  return deadlineProblem(expiresOn, today) ?? passed;
}

/** Returns the given codes and what adding them to the pool will do. */
export function useNewCodes(poolId: number, viewer: Viewer) {
  const state = useFileTable(couponFields, viewer.locale, "in order");
  const [expiresOn, setExpiresOn] = useState("");
  const [includesDoubtful, setIncludesDoubtful] = useState(false);
  const given = useGivenCodes(state, viewer, { expiresOn, includesDoubtful });
  const settled = useSettled(given, 300);
  const tooMany = given.codes.length > fileLimit;
  const known = useQuery({
    queryKey: couponKeys.known(poolId, numberOf(settled)),
    queryFn: async () => {
      let sum = 0;
      for (const part of inParts(settled.codes, partSize)) {
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
    dateProblem: dateProblem(expiresOn, viewer.today),
    includesDoubtful,
    setIncludesDoubtful,
    given,
    known: given.codes.length > 0 ? (known.data ?? 0) : 0,
    tooMany,
    checking: given !== settled || known.isFetching || state.share !== null,
  };
}
