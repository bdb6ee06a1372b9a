/** The reason an email wasn't sent, in words for the outbox: no addresses, no server text. */
export class DeliveryFailure extends Error {
  /** The mailer's code and the server's reply code, for the log. */
  readonly code: string;
  /** True if a retry can't help, because the server refused this recipient or message. */
  readonly isFinal: boolean;

  constructor(message: string, code: string, isFinal: boolean) {
    super(message);
    this.name = "DeliveryFailure";
    this.code = code;
    this.isFinal = isFinal;
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
  const { code, responseCode } = (thrown ?? {}) as { code?: unknown; responseCode?: unknown };
  const name = typeof code === "string" ? code : "unknown";
  const reply = typeof responseCode === "number" ? responseCode : null;
  const text = texts[name] ?? "The message couldn't be sent";
  const isFinal = (name === "EENVELOPE" || name === "EMESSAGE") && (reply === null || reply >= 500);
  return new DeliveryFailure(
    reply === null ? text : `${text} (${reply})`,
    reply === null ? name : `${name} ${reply}`,
    isFinal,
  );
}
