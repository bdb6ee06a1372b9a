import { keyHeaders } from "../../harness/bench";
import type { Calls } from "../line";

export const listOfFifty: Calls = async (bench) => {
  const call = {
    ...{ method: "GET" as const, path: "/api/offers?limit=50", headers: keyHeaders(bench) },
  };
  return { status: 200, next: () => call };
};
