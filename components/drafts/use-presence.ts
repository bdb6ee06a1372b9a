import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { answerOf } from "@/lib/api-client";
import { endPresenceAction, notePresenceAction } from "@/lib/drafts/actions";
import { draftKey, draftOptions } from "@/lib/drafts/client";
import type { DraftState, DraftSubject, OtherEditor } from "@/lib/drafts/schema";

const beatMs = 15_000;
const nobody: readonly OtherEditor[] = [];

/** Returns who else has it open, and tells them of this member while the page is visible. */
export function usePresence(subject: DraftSubject, enabled: boolean): readonly OtherEditor[] {
  const client = useQueryClient();
  const { templateId, offerId } = subject;
  const state = useQuery({ ...draftOptions(subject), enabled });

  useEffect(() => {
    if (!enabled) return;
    const own = { templateId, offerId };

    async function beat() {
      if (document.hidden) return;
      const result = await answerOf(notePresenceAction(own)).catch(() => null);
      if (!result?.ok) return;
      client.setQueryData<DraftState>(draftKey(own), (known) => known && result.data);
    }

    void beat();
    const timer = setInterval(beat, beatMs);
    document.addEventListener("visibilitychange", beat);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", beat);
      void endPresenceAction(own).catch(() => undefined);
    };
  }, [client, templateId, offerId, enabled]);

  return (enabled && state.data?.others) || nobody;
}
