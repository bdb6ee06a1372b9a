import type { Context, Emitter } from "liquidjs";

/** Collects the rendered letter and counts it against the memory limit. */
export class LimitedEmitter implements Emitter {
  buffer = "";
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  write(html: unknown): void {
    const text = html === null || html === undefined ? "" : String(html);
    this.context.memoryLimit.use(text.length);
    this.buffer += text;
  }
}
