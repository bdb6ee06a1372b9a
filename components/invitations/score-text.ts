import type { InvitationRow } from "@/lib/invitations/client";

type Scored = Pick<InvitationRow, "overallScore" | "grade" | "result">;

/** `80 · B · Pass`, as far as the partner told; null where it told nothing. */
export function scoreText({ overallScore, grade, result }: Scored): string | null {
  return [overallScore, grade, result].filter(Boolean).join(" · ") || null;
}
