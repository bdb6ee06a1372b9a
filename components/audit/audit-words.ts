import type { AuditEntryDto } from "@/lib/audit/schema";

const folders: Record<string, string> = {
  assistance_offer: "/assistance",
  coupon_pool: "/assistance/coupons",
  bulk_run: "/bulk",
  offer: "/offers",
  job: "/jobs",
  candidate: "/candidates",
  template: "/templates",
  eligibility: "/eligibility",
  assessment: "/assessments",
  sitting: "/assessments/sittings",
  assessment_invitation: "/assessments/invitations",
  webhook_endpoint: "/settings/webhooks",
};

/** Returns the page of an entry's record, while the record exists. */
export function subjectHref({ action, subjectType, subjectId }: AuditEntryDto): string | null {
  const folder = folders[subjectType];
  return folder && !action.endsWith(".deleted") ? `${folder}/${subjectId}` : null;
}

/** Returns the name of a detail in words: "Pay frequency" for `payFrequency`. */
export function detailTerm(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Returns the value of a detail as one line of text. */
export function detailText(value: unknown): string {
  if (value === null) return "None";
  if (Array.isArray(value)) return value.map(detailText).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
