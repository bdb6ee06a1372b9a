import { CaptureTag, type Context } from "liquidjs";
import { LimitedEmitter } from "./emitter";
import { SafeHtml } from "./safe-html";

/** Captures HTML that is printed later; its values are already escaped. */
export class LetterCaptureTag extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const emitter = new LimitedEmitter(context);
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    context.bottom()[this.variable] = new SafeHtml(emitter.buffer);
  }
}
