import { linkPlaceholder } from "@/lib/auth/placeholders";
import { escapeHtml } from "@/lib/letters/escape-html";

export interface Mail {
  subject: string;
  html: string;
}

/** Composes a short email: paragraphs, one button, and its address to copy. */
function mail(subject: string, paragraphs: string[], button: { text: string; url: string }): Mail {
  const url = escapeHtml(button.url);
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join("\n");
  return {
    subject: subject.replaceAll(/[\r\n]+/g, " "),
    html: `${text}
<p><a href="${url}">${escapeHtml(button.text)}</a></p>
<p>If the button doesn't work, copy this address into your browser:<br><a href="${url}">${url}</a></p>`,
  };
}

/**
 * Composes the email that invites a person to an account, whether they are known elsewhere or not.
 */
export const invitationMail = (input: { name: string; inviter: string; account: string }): Mail =>
  mail(
    `${input.inviter} invited you to ${input.account} on Proffer`,
    [
      `Dear ${input.name},`,
      `${input.inviter} invited you to join ${input.account} on Proffer. The link works once and expires in seven days.`,
    ],
    { text: "Accept invitation", url: linkPlaceholder },
  );

/** Composes the email to a person who forgot their password, whatever accounts they belong to. */
export const resetMail = (): Mail =>
  mail(
    "Reset your Proffer password",
    [
      "We received a request to reset your password. The link works once and expires in two hours.",
      "If you didn't request this, you can ignore this email.",
    ],
    { text: "Choose a new password", url: linkPlaceholder },
  );
