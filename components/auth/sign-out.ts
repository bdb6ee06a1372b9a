import { signOut as endSession } from "next-auth/react";
import { announceSession } from "@/lib/viewer/client";

/** Signs out, in all tabs at once, and opens a path of ours. */
export async function signOut(next: string): Promise<void> {
  await endSession({ redirect: false });
  announceSession(null);
  window.location.assign(next);
}
