import type { InvitationRow } from "@/lib/invitations/client";
import { scoreWords } from "@/lib/invitations/rules";

type Scored = Pick<InvitationRow, "overallScore" | "grade" | "result">;

/** `80% · B · Pass`, as far as the partner told; null where it told nothing. */
export function scoreText({ overallScore, grade, result }: Scored): string | null {
  return (
    [overallScore && scoreWords(overallScore), grade, result].filter(Boolean).join(" · ") || null
  );
}
