import type { Context, Emitter } from "liquidjs";

/** Collects the letter, counting what it collects against the memory limit of the rendering. */
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
