import { AppError } from "@/lib/errors";
import { outboundProblem } from "@/lib/outbound/surroundings";

/** Throws `invalid` where the guard would let nothing out to the address, or it has a query. */
export function checkBaseUrl(baseUrl: string): void {
  const problem = outboundProblem(baseUrl) ?? queryProblem(baseUrl);
  if (!problem) return;
  throw new AppError("invalid", "Validation failed", { details: { baseUrl: [problem] } });
}

function queryProblem(address: string): string | null {
  const { search, hash } = new URL(address);
  return search || hash ? "Leave out what follows the path, from ? or # on" : null;
}
