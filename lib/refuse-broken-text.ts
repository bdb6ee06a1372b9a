import { AppError, badRequest } from "./errors";

const maxPath = 1000;

/** Most values of an input. Bodies that bring more, by referring to themselves, are refused. */
const maxValues = 500_000;

const problemOf = (text: string): string | null => {
  if (text.includes("\0")) return "NUL characters are not allowed";
  return /\p{Surrogate}/u.test(text) ? "Must be valid Unicode text" : null;
};

const refusal = (path: string, text: string) => {
  const isShort = path.length <= maxPath;
  const field = (isShort && path.replaceAll(/\0|\p{Surrogate}/gu, "")) || "body";
  return new AppError("invalid", "Validation failed", { details: { [field]: [text] } });
};

/** Returns whether JSON can hold a value, whatever is in it. */
function isData(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return !["bigint", "function", "symbol"].includes(typeof value);
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Throws `invalid`, naming the field, if any text in the input can't be stored as it is: with a NUL
 * character, or half a character (a lone surrogate), which would become U+FFFD. Refuses what JSON
 * can't hold, too: a server action can be called with promises, sets, and data that contains itself.
 */
export function refuseBrokenText(input: unknown): void {
  const waiting: [path: string, value: unknown][] = [["", input]];
  let seen = 0;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    seen += 1;
    if (seen > maxValues) throw badRequest("The body has too many values");
    if (!isData(value)) throw refusal(path, "Must be plain data");
    if (typeof value === "string") {
      const problem = problemOf(value);
      if (problem) throw refusal(path, problem);
    } else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value).reverse()) {
        const innerPath = path ? `${path}.${key}` : key;
        const problem = problemOf(key);
        if (problem) throw refusal(innerPath, problem);
        waiting.push([innerPath, inner]);
      }
    }
  }
}
