import { AppError } from "@/lib/errors";
import { outboundProblem } from "@/lib/outbound/surroundings";

/** Throws `invalid` if the guard would block the address. */
export function checkUrl(url: string): void {
  const problem = outboundProblem(url);
  if (problem) throw new AppError("invalid", "Validation failed", { details: { url: [problem] } });
}
