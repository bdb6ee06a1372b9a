import { Parser } from "htmlparser2";

const active = new Set([
  ...["script", "style", "iframe", "object", "embed", "form", "input", "button", "svg", "math"],
  ...["link", "meta", "base", "template", "video", "audio", "frame", "frameset", "applet"],
]);
const address = /^(?:https?:\/\/|mailto:|tel:|#$|$)/i;
const embedded = /^data:image\/(?:png|jpeg|gif|webp);base64,/;
const refused =
  /^on|^(?:srcset|srcdoc|action|formaction|background|poster|xlink:href|ping|cite|is|id|name)$/i;

function isSafe(key: string, value: string): boolean {
  if (key === "src") return embedded.test(value);
  if (key === "href") return address.test(value);
  if (key === "style") return !/url|expression|@|position|behavior|binding/i.test(value);
  return !refused.test(key);
}

/** Returns what of a letter could run, or fetch without a click. */
export function dangersOf(html: string): string[] {
  const dangers: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (active.has(name)) dangers.push(name);
      for (const [key, value] of Object.entries(attributes)) {
        if (!isSafe(key, value)) dangers.push(`${key}=${value}`);
      }
    },
  });
  parser.end(html);
  return dangers;
}
