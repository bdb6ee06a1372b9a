import type { ActorKind } from "@/db/enums";
import { foldText } from "@/lib/format/fold-text";
import { type AuditEntryDto, subjectLabels } from "./schema";

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
