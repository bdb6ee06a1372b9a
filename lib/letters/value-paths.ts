import { TypeGuards } from "liquidjs";
import { variableOf } from "./aliases";

/** Returns the path that a token stands for: `offer.salary` also for `offer["salary"]`. */
export function pathOf(token: unknown): string | null {
  if (!TypeGuards.isPropertyAccessToken(token)) return null;
  return [token.variable ?? [], token.props]
    .flat()
    .map((part) => (TypeGuards.isQuotedToken(part) ? part.content : part.getText()))
    .join(".");
}

/** Returns the variable that a token is, as the catalogue names it. */
export function nameOf(token: unknown): string | null {
  const path = pathOf(token);
  return path && !/\.size$/.test(path) ? (variableOf(path) ?? null) : null;
}
