import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { handleApi } from "@/app/api/routes";

/** Serves the API on a free port for `live.ts`, and answers how much CPU it has used. */
const server = createServer(
  getRequestListener((request) => handleApi(request) ?? new Response(null, { status: 404 }), {
    overrideGlobalObjects: false,
  }),
);
server.listen(0, "127.0.0.1", 4096, () => {
  process.send?.({ port: (server.address() as AddressInfo).port });
});
process.on("disconnect", () => process.exit(0));
