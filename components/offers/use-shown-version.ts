import { parseAsInteger, useQueryStates } from "nuqs";
import type { Compared } from "./compare-panel";

/**
 * Keeps in the address which version of the letter is shown, null for the current one, and which
 * versions are compared.
 */
export function useShownVersion(current: number) {
  const [requested, request] = useQueryStates({ version: parseAsInteger, from: parseAsInteger });
  const isKnown = (number: number | null): number is number =>
    number !== null && number >= 1 && number <= current;
  const to = isKnown(requested.version) ? requested.version : current;
  const compared: Compared | null =
    isKnown(requested.from) && requested.from < to ? { from: requested.from, to } : null;
  return {
    version: compared || to === current ? null : to,
    compared,
    show: (version: number | null) => void request({ version, from: null }),
    compare: (versions: Compared | null) =>
      void request(
        versions ? { version: versions.to, from: versions.from } : { version: null, from: null },
      ),
  };
}
