import type { BasicCredentialDto } from "@/lib/access/basic-credentials/schema";

/** What every Basic credential may do, in one line. */
export const basicSummary = "Invite candidates to assessments";

/** Each thing that a credential may do, and what bounds it, in words. */
export const basicWords = ({ handbackHosts, callbackUrl }: BasicCredentialDto): string[] => [
  "See the account's assessments",
  "Invite candidates to assessments, correct them, and let them begin anew",
  "See how far a candidate is, and the result",
  handbackHosts.length > 0
    ? `Send candidates back to ${handbackHosts.join(", ")}`
    : "Send candidates back to any host",
  ...(callbackUrl ? ["Be told of each step at its callback address"] : []),
];
