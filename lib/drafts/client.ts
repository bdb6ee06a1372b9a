import { queryOptions } from "@tanstack/react-query";
import { fetchData, withQuery } from "@/lib/api-client";
import type { DraftState, DraftSubject } from "./schema";

export const draftKey = ({ templateId, offerId }: DraftSubject) =>
  ["drafts", templateId, offerId] as const;

/** Loads one's own draft, and who else has the same open. */
export const draftOptions = (subject: DraftSubject) =>
  queryOptions({
    queryKey: draftKey(subject),
    queryFn: ({ signal }) =>
      fetchData<DraftState>(withQuery("/api/drafts", { ...subject }), { signal }),
  });
