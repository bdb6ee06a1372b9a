import type { SittingStatus } from "@/db/enums";

/** Returns why the answers of a sitting can't be marked now, or null. */
export function markRefusal(status: SittingStatus): string | null {
  if (status === "Finished") return null;
  return status === "Completed"
    ? "The sitting is already scored"
    : "The candidate hasn't handed in yet";
}
