import type { BasicCredentialDto } from "@/lib/access/basic-credentials/schema";

/** Summary of a Basic credential's permissions, the same for all. */
export const basicSummary = "Invite candidates to assessments";

/** Returns each permission of a credential, with its limits, in words. */
export const basicWords = ({ handbackHosts, callbackUrl }: BasicCredentialDto): string[] => [
  "View the account's assessments",
  "Invite candidates to assessments, update their details, and let them retake an assessment",
  "View progress and results",
  handbackHosts.length > 0
    ? `Send candidates back to ${handbackHosts.join(", ")}`
    : "Send candidates back to any host",
  ...(callbackUrl ? ["Receive callbacks about each step"] : []),
];
