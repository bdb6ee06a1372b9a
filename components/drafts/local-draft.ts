import type { Draft, DraftSubject } from "@/lib/drafts/schema";
import { pageViewer } from "@/lib/viewer/client";

const keyOf = ({ templateId, offerId }: DraftSubject): string =>
  ["draft", pageViewer(), templateId, offerId].join(":");

/** Keeps a draft in this browser, for its person and account only, until the server has it. */
export function keepLocally(subject: DraftSubject, draft: Omit<Draft, "updatedAt">): void {
  const updatedAt = new Date().toISOString();
  try {
    localStorage.setItem(keyOf(subject), JSON.stringify({ ...draft, updatedAt }));
  } catch {
    // A full or forbidden storage keeps nothing; the page asks before it is left.
  }
}

/** Returns the draft that this browser keeps, or null. */
export function readLocally(subject: DraftSubject): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(keyOf(subject)) ?? "null") as Draft | null;
  } catch {
    return null;
  }
}

/** Deletes the draft from this browser. */
export function forgetLocally(subject: DraftSubject): void {
  try {
    localStorage.removeItem(keyOf(subject));
  } catch {
    // Where nothing can be kept, there is nothing to delete.
  }
}
