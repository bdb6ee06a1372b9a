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
