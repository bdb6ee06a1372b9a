import { linkPlaceholder } from "@/lib/auth/user-tokens";
import { escapeHtml } from "@/lib/letters/escape-html";

export interface Mail {
  subject: string;
  html: string;
}

/** A short mail: paragraphs, one button, and its address to copy. */
function mail(subject: string, paragraphs: string[], button: { text: string; url: string }): Mail {
  const url = escapeHtml(button.url);
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join("\n");
  return {
    subject: subject.replaceAll(/[\r\n]+/g, " "),
    html: `${text}
<p><a href="${url}">${escapeHtml(button.text)}</a></p>
<p>If the button does not work, copy this address into your browser:<br><a href="${url}">${url}</a></p>`,
  };
}

/** Returns the mail that invites somebody to an account, whether they are known elsewhere or not. */
export const invitationMail = (input: { name: string; inviter: string; account: string }): Mail =>
  mail(
    `${input.inviter} invites you to ${input.account} on Proffer`,
    [
      `Dear ${input.name},`,
      `${input.inviter} invites you to work with ${input.account} on Proffer. The link works once, within seven days.`,
    ],
    { text: "Accept the invitation", url: linkPlaceholder },
  );

/** Returns the mail to a person who forgot their password, whatever accounts they belong to. */
export const resetMail = (): Mail =>
  mail(
    "Choose a new password for Proffer",
    [
      "Someone asked for a new password for this address. If it was you, choose one now. The link works once, within two hours.",
      "If it was not you, there is nothing to do.",
    ],
    { text: "Choose a new password", url: linkPlaceholder },
  );
