import type { ProblemFix } from "./schema";

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const tokens = /\{\{(?:(?!\{\{|\}\})[\s\S])*\}\}|\{%(?:(?!\{%|%\})[\s\S])*%\}/g;

const named = (name: string) => new RegExp(`(?<![\\w.-])${escaped(name)}(?![\\w.-])`, "g");

/** Returns whether a variable or tag has a variable's name. */
export const hasName = (token: string, name: string): boolean => named(name).test(token);

/** Returns a variable or tag with another variable's name; undefined if it doesn't have the name. */
export function renameIn(token: string, name: string, meant: string): ProblemFix | undefined {
  const replacement = token.replace(named(name), () => meant);
  return replacement === token ? undefined : { text: token, replacement };
}

/** Returns how the first use of a variable in a template is replaced by another. */
export function renameVariable(
  template: string,
  name: string,
  meant: string,
): ProblemFix | undefined {
  const token = template.match(tokens)?.find((each) => hasName(each, name));
  return token ? renameIn(token, name, meant) : undefined;
}
