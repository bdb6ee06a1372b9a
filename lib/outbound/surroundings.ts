import { env } from "@/lib/env";
import { addressProblem, type Surroundings } from "./address-problem";

/** Returns the server's settings for outgoing calls. */
export const surroundings = (): Surroundings => ({
  ownOrigin: new URL(env.APP_URL).origin,
  allowList: env.OUTBOUND_ALLOW,
});

/** Returns why an address may not be registered, or null. Uses no network. */
export const outboundProblem = (address: string): string | null =>
  addressProblem(address, surroundings());
