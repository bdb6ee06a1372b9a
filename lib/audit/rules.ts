import { type AuditEntryDto, subjectLabels } from "./schema";

const actionWords: Record<string, string> = {
  "session.started": "Signed in",
  "session.ended": "Signed out",
  "session.switched": "Changed the organisation",
  "member.joined": "Joined",
  "member.invitation_resent": "Invitation sent again",
  "member.reset_requested": "Asked for a new password",
  "member.password_reset": "Chose a new password",
  "api_key.created": "API key made",
  "api_key.revoked": "API key revoked",
  "oauth_client.created": "OAuth client made",
  "oauth_client.revoked": "OAuth client revoked",
  "oauth_client.secret_added": "Secret of an OAuth client added",
  "oauth_client.secret_revoked": "Secret of an OAuth client revoked",
  "basic_credential.created": "Basic credential made",
  "basic_credential.updated": "Basic credential changed",
  "basic_credential.revoked": "Basic credential revoked",
  "partner.created": "Assessment partner registered",
  "partner.updated": "Assessment partner changed",
  "partner.reactivated": "Assessment partner taken up again",
  "partner.callback_password_rotated": "New callback password for an assessment partner",
  "assessment_invitation.created": "Invited to an assessment",
  "assessment_invitation.retried": "Invitation to an assessment sent again",
  "assessment_invitation.reset": "Invitation to an assessment reset",
  "assessment_invitation.revealed": "Link to an assessment looked at",
  "assessment.marked": "Answer marked",
  "assessment.reopened": "Sitting reopened: an answer was scored by mistake",
  "webhook.secret_rotated": "New secret for a webhook",
  "webhook.tested": "Webhook tried",
  "callback.resent": "Callback sent again",
  "test.reactivated": "Test offered again",
  "catalogue_code.added": "Codes added",
  "catalogue_code.deleted": "Code deleted",
  "basic_credential.password_rotated": "New password for a Basic credential",
};

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** `offer.updated` as people say it: "Offer updated". */
export const actionText = (action: string): string =>
  actionWords[action] ?? sentence(action.replaceAll(/[._]/g, " "));

/** The actions that are called something else than they are named, and match a search. */
export const actionsCalled = (search: string): string[] =>
  Object.keys(actionWords).filter((action) =>
    actionText(action).toLowerCase().includes(search.toLowerCase()),
  );

/** `Offer 12`. */
export const subjectText = ({
  subjectType,
  subjectId,
}: Pick<AuditEntryDto, "subjectType" | "subjectId">): string =>
  `${subjectLabels[subjectType] ?? sentence(subjectType.replaceAll("_", " "))} ${subjectId}`;
