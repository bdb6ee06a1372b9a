import { serverWords } from "./rules";

/** The reason an email wasn't sent. Its message, which is logged, has no addresses. */
export class DeliveryFailure extends Error {
  /** The mailer's code and the server's reply code, for the log. */
  readonly code: string;
  /** True if a retry can't help, because the server refused this recipient or message. */
  readonly isFinal: boolean;
  /** True if the server refused the recipient or the message, for now or for good. */
  readonly isRefusal: boolean;
  /** The reason in words for the outbox, which of a refusal are the server's own. */
  readonly explanation: string;

  constructor(
    message: string,
    code: string,
    given: { isFinal: boolean; isRefusal: boolean; words: string | null },
  ) {
    super(message);
    this.name = "DeliveryFailure";
    this.code = code;
    this.isFinal = given.isFinal;
    this.isRefusal = given.isRefusal;
    const prefix = given.isRefusal ? "" : `${message}: `;
    this.explanation = given.words ? `${prefix}${given.words}` : message;
  }
}

const unreachable = "The mail server couldn't be reached";

const texts: Record<string, string> = {
  ECONNECTION: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EDNS: unreachable,
  ENOTFOUND: unreachable,
  ESOCKET: unreachable,
  ETIMEDOUT: "The mail server didn't respond in time",
  ETLS: "The mail server's secure connection isn't trusted",
  EAUTH: "The mail server refused the sign-in",
  EENVELOPE: "The mail server refused the sender or the recipient",
  EMESSAGE: "The mail server refused the message",
};

/** Describes an error of the mailer. */
export function deliveryFailure(thrown: unknown): DeliveryFailure {
  if (thrown instanceof DeliveryFailure) return thrown;
  const { code, command, response, responseCode } = (thrown ?? {}) as Record<string, unknown>;
  const name = typeof code === "string" ? code : "unknown";
  const reply = typeof responseCode === "number" ? responseCode : null;
  const text = texts[name] ?? "The message couldn't be sent";
  const isAboutMessage = name === "EENVELOPE" || name === "EMESSAGE";
  return new DeliveryFailure(
    reply === null ? text : `${text} (${reply})`,
    reply === null ? name : `${name} ${reply}`,
    {
      isFinal: isAboutMessage && (reply === null || reply >= 500),
      isRefusal: isAboutMessage && reply !== null && (command === "RCPT TO" || command === "DATA"),
      words: isAboutMessage && typeof response === "string" ? serverWords(response) : null,
    },
  );
}
