/** Why a mail did not leave, in words for the outbox: no addresses, no server's own text. */
export class DeliveryFailure extends Error {
  /** The mailer's code and the server's reply code, for the log. */
  readonly code: string;
  /** Whether trying again cannot help: the server refused this recipient or this message. */
  readonly isFinal: boolean;

  constructor(message: string, code: string, isFinal: boolean) {
    super(message);
    this.name = "DeliveryFailure";
    this.code = code;
    this.isFinal = isFinal;
  }
}

const unreachable = "The mail server could not be reached";

const texts: Record<string, string> = {
  ECONNECTION: unreachable,
  ECONNREFUSED: unreachable,
  ECONNRESET: unreachable,
  EDNS: unreachable,
  ENOTFOUND: unreachable,
  ESOCKET: unreachable,
  ETIMEDOUT: "The mail server did not answer in time",
  ETLS: "The mail server offers no secure connection that can be trusted",
  EAUTH: "The mail server refused the sign-in",
  EENVELOPE: "The mail server refused the sender or the recipient",
  EMESSAGE: "The mail server refused the message",
};

/** What a throw of the mailer means. */
export function deliveryFailure(thrown: unknown): DeliveryFailure {
  if (thrown instanceof DeliveryFailure) return thrown;
  const { code, responseCode } = (thrown ?? {}) as { code?: unknown; responseCode?: unknown };
  const name = typeof code === "string" ? code : "unknown";
  const reply = typeof responseCode === "number" ? responseCode : null;
  const text = texts[name] ?? "The message could not be sent";
  const isFinal = (name === "EENVELOPE" || name === "EMESSAGE") && (reply === null || reply >= 500);
  return new DeliveryFailure(
    reply === null ? text : `${text} (${reply})`,
    reply === null ? name : `${name} ${reply}`,
    isFinal,
  );
}
