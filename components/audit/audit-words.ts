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
  message: "/settings/outbox",
};

/** Lists that show records without a page of their own. */
const lists: Record<string, string> = {
  test: "/eligibility/tests",
  catalogue_code: "/eligibility/codes",
  member: "/settings/members",
  partner: "/settings/partners",
  api_key: "/settings/access/keys",
  oauth_client: "/settings/access/clients",
  basic_credential: "/settings/access/basic",
  account: "/settings/account",
};

/** Returns the page that shows an entry's record, while the record exists. */
export function recordHref({ record }: Pick<AuditEntryDto, "record">): string | undefined {
  if (!record) return undefined;
  const folder = folders[record.type];
  return folder ? `${folder}/${record.id}` : lists[record.type];
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
