"use server";

import { defineAction } from "@/lib/define-action";
import { deleteDraft } from "./delete-draft";
import { endPresence, notePresence } from "./note-presence";
import { saveDraft } from "./save-draft";
import { DeleteDraftInput, DraftSubject, SaveDraftInput } from "./schema";

export const saveDraftAction = defineAction({
  permission: null,
  input: SaveDraftInput,
  run: saveDraft,
});

export const deleteDraftAction = defineAction({
  permission: null,
  input: DeleteDraftInput,
  run: deleteDraft,
});

export const notePresenceAction = defineAction({
  permission: null,
  input: DraftSubject,
  run: notePresence,
});

export const endPresenceAction = defineAction({
  permission: null,
  input: DraftSubject,
  run: endPresence,
});
