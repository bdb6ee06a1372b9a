/**
 * An answer whose body is a text, before it becomes a `Response`. Making and reading one costs more
 * than the rest of a short call, so only hosts that need one make it.
 */
export class Reply {
  constructor(
    readonly status: number,
    /** By their names as they are sent. */
    readonly headers: Readonly<Record<string, string>>,
    readonly body: string | null,
  ) {}

  /** Returns the same answer without its body, for HEAD. */
  withoutBody(): Reply {
    return new Reply(this.status, this.headers, null);
  }

  toResponse(): Response {
    return new Response(this.body, { status: this.status, headers: { ...this.headers } });
  }
}

/** What a call is answered with: a text, or a stream or document that is a `Response` already. */
export type Answered = Reply | Response;

export const toResponse = (answer: Answered): Response =>
  answer instanceof Reply ? answer.toResponse() : answer;
