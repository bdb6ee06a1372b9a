import { env } from "@/lib/env";
import { addressProblem, type Surroundings } from "./address-problem";

/** What this server's settings say of where calls may go. */
export const surroundings = (): Surroundings => ({
  ownOrigin: new URL(env.APP_URL).origin,
  allowList: env.OUTBOUND_ALLOW,
});

/** Why an address may not be registered to be called, or null. Nothing is asked of the network. */
export const outboundProblem = (address: string): string | null =>
  addressProblem(address, surroundings());
