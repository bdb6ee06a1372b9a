import type { InvitationRow } from "@/lib/invitations/client";
import { scoreWords } from "@/lib/invitations/rules";

type Scored = Pick<InvitationRow, "overallScore" | "grade" | "result">;

/** Summarizes the reported scores: `80% · B · Pass`; null when none are reported. */
export function scoreText({ overallScore, grade, result }: Scored): string | null {
  return (
    [overallScore && scoreWords(overallScore), grade, result].filter(Boolean).join(" · ") || null
  );
}
