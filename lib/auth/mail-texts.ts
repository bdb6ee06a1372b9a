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

/** To a new member: choose a password. */
export const invitationMail = (input: {
  name: string;
  inviter: string;
  account: string;
  url: string;
}): Mail =>
  mail(
    `${input.inviter} invites you to ${input.account} on Proffer`,
    [
      `Dear ${input.name},`,
      `${input.inviter} invites you to work with ${input.account} on Proffer. Choose a password to begin. The link works once, within seven days.`,
    ],
    { text: "Choose a password", url: input.url },
  );

/** To someone who has a password already: another account has added them. */
export const additionMail = (input: {
  name: string;
  inviter: string;
  account: string;
  url: string;
}): Mail =>
  mail(
    `${input.inviter} added you to ${input.account} on Proffer`,
    [
      `Dear ${input.name},`,
      `${input.inviter} added you to ${input.account} on Proffer. You sign in as before, and change between your organisations under Settings, Account.`,
    ],
    { text: "Sign in", url: input.url },
  );

/** To a member who forgot their password. */
export const resetMail = (input: { name: string; url: string }): Mail =>
  mail(
    "Choose a new password for Proffer",
    [
      `Dear ${input.name},`,
      "Someone asked for a new password for this address. If it was you, choose one now. The link works once, within two hours. If it was not you, there is nothing to do.",
    ],
    { text: "Choose a new password", url: input.url },
  );
