import { inTransaction } from "@/db/client";
import type { LinkVisit } from "@/lib/auth/link-visit";
import { finishSitting } from "./finish-sitting";
import { lockLinkedSitting } from "./lock-linked-sitting";

/**
 * Outcome of handing in: `ended`, now or earlier; `early`, nothing happened; `closed` if the link
 * is closed.
 */
export type HandInOutcome = "ended" | "early" | "closed";

/**
 * Ends the sitting behind a link because the candidate hands it in, or because their browser says
 * that the time is up; the latter only if it is, to within a second. Later calls change nothing.
 */
export async function handIn(visit: LinkVisit, by: "candidate" | "time"): Promise<HandInOutcome> {
  return inTransaction(async (tx) => {
    const found = await lockLinkedSitting(tx, visit);
    if (!found) return "closed";
    const { sitting, actor } = found;
    if (sitting.status === "Initiated") return "early";
    if (by === "time" && sitting.remaining !== null && sitting.remaining > 1) return "early";
    const isLate = by === "time" || sitting.isOverdue;
    await finishSitting(tx, actor, sitting, isLate ? "time" : "candidate");
    return "ended";
  });
}
