import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import type { MailPart } from "@/lib/letter-images/find-mail-parts";
import { encodedSize } from "@/lib/letters/mail-size";
import { deliveryFailure } from "./explain-failure";
import { openMailSocket } from "./open-mail-socket";
import { replaceImages } from "./replace-images";

/** A file that an email is sent with. */
export interface MailFile {
  filename: string;
  contentType: string;
  content: Buffer;
}

export interface Mail {
  messageId: string;
  /** Where reports about its delivery go; null for the sender. */
  bounceTo?: string | null;
  to: string;
  replyTo?: { name: string; address: string };
  /** Message-ID of the email that this one continues. */
  inReplyTo?: string;
  subject: string;
  html: string;
  text: string;
  /** Images that the HTML refers to by their `cid`, and files. */
  parts?: readonly (MailPart | MailFile)[];
  /** False for what a person wrote by hand to one recipient (RFC 3834). */
  isAutomatic: boolean;
  /** Address where one POST unsubscribes the recipient (RFC 8058). */
  unsubscribeUrl?: string;
}

const defaults = {
  pool: "true",
  maxConnections: "3",
  connectionTimeout: "10000",
  greetingTimeout: "10000",
  socketTimeout: "30000",
  disableFileAccess: "true",
  disableUrlAccess: "true",
};

let transport: Transporter | undefined;

function transporter(smtpUrl: string): Transporter {
  if (transport) return transport;
  const url = new URL(smtpUrl);
  for (const [name, value] of Object.entries(defaults)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, value);
  }
  transport = Object.assign(createTransport(url.href), { getSocket: openMailSocket });
  return transport;
}

/**
 * Sends one email through the server at `smtpUrl`. Its embedded images become attached parts too,
 * since mail programs do not show data: images. Throws `DeliveryFailure`.
 */
export async function sendMail(
  smtpUrl: string,
  { messageId, bounceTo, unsubscribeUrl, isAutomatic, parts = [], ...mail }: Mail,
): Promise<void> {
  const { html, images } = replaceImages(mail.html, messageId);
  const { encoding } = encodedSize(html, mail.text);
  try {
    await transporter(smtpUrl).sendMail({
      ...mail,
      ...(mail.inReplyTo && { references: mail.inReplyTo }),
      html,
      textEncoding: encoding,
      attachments: [...images, ...parts],
      to: { name: "", address: mail.to },
      from: env.MAIL_FROM,
      messageId,
      ...(bounceTo && { envelope: { from: bounceTo, to: mail.to } }),
      headers: {
        ...(isAutomatic && { "Auto-Submitted": "auto-generated" }),
        // Reports quote it where a provider replaces the envelope's sender.
        ...(bounceTo && { "Errors-To": bounceTo }),
        ...(unsubscribeUrl && {
          "List-Unsubscribe": `<${unsubscribeUrl}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        }),
      },
    });
  } catch (error) {
    throw deliveryFailure(error);
  }
}

/** Closes connections that are kept open between emails. */
export function closeMailTransport(): void {
  transport?.close();
  transport = undefined;
}
