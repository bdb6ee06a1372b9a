import { AppError } from "@/lib/errors";
import { outboundProblem } from "@/lib/outbound/surroundings";

/** Throws `invalid` if the outbound guard blocks the address, or it has a query. */
export function checkBaseUrl(baseUrl: string): void {
  const problem = outboundProblem(baseUrl) ?? queryProblem(baseUrl);
  if (!problem) return;
  throw new AppError("invalid", "Validation failed", { details: { baseUrl: [problem] } });
}

/** Checks the text, since an empty query is lost in parsing. */
const queryProblem = (address: string): string | null =>
  /[?#]/.test(address) ? "Remove everything after the path, from ? or # on" : null;
