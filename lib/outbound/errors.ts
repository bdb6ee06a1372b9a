/** A call that the guard does not let out; nothing was sent. The message is for recruiters. */
export class OutboundRefused extends Error {
  override name = "OutboundRefused";
}

/** A call that left, or tried to, and brought no answer. The message is for recruiters. */
export class OutboundFailed extends Error {
  override name = "OutboundFailed";

  constructor(
    message: string,
    /** The HTTP status, where one came. */
    readonly status: number | null = null,
  ) {
    super(message);
  }
}
