import type { ActorKind } from "@/db/enums";
import { foldText } from "@/lib/format/fold-text";
import { type AuditEntryDto, type AuditFinding, subjectLabels } from "./schema";

const actionWords: Record<string, string> = {
  "session.started": "Signed in",
  "session.ended": "Signed out",
  "session.switched": "Switched organisation",
  "member.joined": "Joined",
  "member.invitation_resent": "Invitation resent",
  "member.reset_requested": "Requested a password reset",
  "member.password_reset": "Chose a new password",
  "api_key.created": "API key created",
  "api_key.revoked": "API key revoked",
  "oauth_client.created": "OAuth client created",
  "oauth_client.revoked": "OAuth client revoked",
  "oauth_client.secret_added": "OAuth client secret created",
  "oauth_client.secret_revoked": "OAuth client secret revoked",
  "basic_credential.created": "Basic credential created",
  "basic_credential.updated": "Basic credential updated",
  "basic_credential.revoked": "Basic credential revoked",
  "partner.created": "Partner created",
  "partner.updated": "Partner updated",
  "partner.reactivated": "Partner reactivated",
  "partner.callback_password_rotated": "Partner callback password rotated",
  "assessment_invitation.created": "Invited to an assessment",
  "assessment_invitation.retried": "Invitation to an assessment retried",
  "assessment_invitation.reset": "Invitation to an assessment reset",
  "assessment_invitation.revealed": "Assessment link viewed",
  "assessment.invited": "Invited to your assessment",
  "assessment.marked": "Answer marked",
  "assessment.reopened": "Sitting reopened after a scoring error",
  "audit.trimmed": "Audit entries deleted after the time they are kept",
  "bulk.started": "Bulk run started",
  "bulk.finished": "Bulk run finished",
  "bulk.cancelled": "Bulk run cancelled",
  "bulk.retried": "Bulk run retried",
  "webhook.secret_rotated": "Webhook secret rotated",
  "webhook.tested": "Webhook tested",
  "callback.resent": "Callback resent",
  "test.reactivated": "Test reactivated",
  "catalogue_code.added": "Codes added",
  "catalogue_code.deleted": "Code deleted",
  "basic_credential.password_rotated": "Basic credential password changed",
};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Describes `offer.updated` in words: "Offer updated". */
export const actionText = (action: string): string =>
  actionWords[action] ?? sentence(action.replaceAll(/[._]/g, " "));

/** Returns the actions whose displayed name differs from their key and matches a search. */
export const actionsCalled = (search: string): string[] =>
  Object.keys(actionWords).filter((action) =>
    foldText(actionText(action)).includes(foldText(search)),
  );

type Acting = { kind: ActorKind; userId: number | null; credential: string };

/** Identifies a member, whatever their session, or the credential of anyone else. */
export const auditActor = ({ kind, userId, credential }: Acting): string =>
  kind === "user" && userId !== null ? `member:${userId}` : credential;

/** Names the record: `Offer 12`. */
export const subjectText = ({
  subjectType,
  subjectId,
}: Pick<AuditEntryDto, "subjectType" | "subjectId">): string =>
  `${subjectLabels[subjectType] ?? sentence(subjectType.replaceAll("_", " "))} ${subjectId}`;

/** Reads a head as `npm run verify:audit` prints it, account:number:hash; null if it isn't one. */
export function parseHead(text: string) {
  const parts = /^(\d{1,9}):(\d{1,9}):([0-9a-f]{64})$/.exec(text);
  if (!parts) return null;
  return { accountId: Number(parts[1]), number: Number(parts[2]), hash: String(parts[3]) };
}

/** Describes the first bad row of a chain: "Entry 12 (number 7) was removed". */
export function findingText({ kind, number, entryId }: AuditFinding): string {
  const entry = number === null ? `Entry ${entryId}` : `Entry ${entryId} (number ${number})`;
  return {
    changed: `${entry} was changed after it was sealed`,
    removed: `${entry} was removed`,
    missing: `The seal with number ${number} is missing`,
    swapped: `${entry} was swapped with another`,
    broken: `The seal of entry ${entryId} (number ${number}) doesn't follow the one before`,
    replaced: `The seal with number ${number} is another than the one that was kept`,
    cut: `The chain ends before number ${number}, which was kept`,
    unsealed: `${entry} has had no seal for more than an hour`,
  }[kind];
}
