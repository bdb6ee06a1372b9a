import { macOf } from "@/lib/auth/secrets";
import type { Tenant } from "./accounts";

/** Returns a public id: the same for the same text and secret; not secret itself. */
export const idOf = (text: string): string => macOf("demo", text).slice(0, 22);

/** The offer whose link the credentials name: John's of the contract's samples. */
export const linkedOfferId = 12;

export const offerLink = (offerId: number): string => idOf(`link:${offerId}`);

/** Returns the id of the link of a recipient who was notified and has not looked yet. */
export const assistanceLink = ({ account }: Tenant): string => idOf(`assistance:${account.code}`);

export const firstSittingOf = ({ account }: Tenant): number => account.id * 100;

/** Returns the sitting in the credentials, which nobody has started. */
export const linkedSittingOf = (tenant: Tenant): number => firstSittingOf(tenant) + 31;

export const sittingLink = (sittingId: number): string => idOf(`sitting-link:${sittingId}`);
