/** A call that the guard blocked; nothing was sent. The message is for recruiters. */
export class OutboundRefused extends Error {
  override name = "OutboundRefused";
}

/** A call without a response. The message is for recruiters. */
export class OutboundFailed extends Error {
  override name = "OutboundFailed";

  constructor(
    message: string,
    /** The HTTP status, if one was received. */
    readonly status: number | null = null,
  ) {
    super(message);
  }
}
