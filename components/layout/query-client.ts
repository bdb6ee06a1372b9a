import { isServer, QueryClient } from "@tanstack/react-query";
import { packRows, unpackRows } from "./pack-rows";

const attempts = 2;
const freshFor = 30_000;

function statusOf(error: unknown): number | undefined {
  const status = error instanceof Error && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : undefined;
}

/** Whether another attempt may help: no answer came, or the server had a problem. */
const isTemporary = (status = 500) => status === 0 || status >= 500;

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      hydrate: { deserializeData: unpackRows },
      // Without a connection a request fails in words, rather than waits without one.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: freshFor,
        retry: (failures, error) => failures < attempts && isTemporary(statusOf(error)),
      },
    },
  });
}

/** Creates the client of a page on the server, whose data is sent with the HTML. */
export const createPageClient = (): QueryClient =>
  new QueryClient({ defaultOptions: { dehydrate: { serializeData: packRows } } });

let inBrowser: { viewer: string | null; client: QueryClient } | undefined;

/** Returns the browser's query client, a new one for each viewer. */
export function getQueryClient(viewer: string | null): QueryClient {
  if (isServer) return createQueryClient();
  if (inBrowser?.viewer !== viewer) inBrowser = { viewer, client: createQueryClient() };
  return inBrowser.client;
}
