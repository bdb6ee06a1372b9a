import { AppError } from "@/lib/errors";
import { outboundProblem } from "@/lib/outbound/surroundings";

/** Throws `invalid` where the guard would let nothing out to the address, or it has a query. */
export function checkBaseUrl(baseUrl: string): void {
  const problem = outboundProblem(baseUrl) ?? queryProblem(baseUrl);
  if (!problem) return;
  throw new AppError("invalid", "Validation failed", { details: { baseUrl: [problem] } });
}

/** Told by the text: an end that is empty does not show in what is parsed. */
const queryProblem = (address: string): string | null =>
  /[?#]/.test(address) ? "Leave out what follows the path, from ? or # on" : null;
