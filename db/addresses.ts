import { env } from "@/lib/env";

/** Returns whether `DATABASE_URL` leads through a pooler, which keeps no session between transactions. */
export const isPooled = (): boolean => env.DATABASE_DIRECT_URL !== undefined;

/** Returns the address for what needs a session of its own: LISTEN, the queue and migrations. */
export const directAddress = (): string => env.DATABASE_DIRECT_URL ?? env.DATABASE_URL;
