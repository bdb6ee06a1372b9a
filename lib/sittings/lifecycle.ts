import type { SittingStatus } from "@/db/enums";

/** Why the answers of a sitting are not marked now; null where they are. */
export function markRefusal(status: SittingStatus): string | null {
  if (status === "Finished") return null;
  return status === "Completed"
    ? "The sitting is scored already"
    : "The candidate has not handed in yet";
}
