import { optOutDetour } from "@/app/(candidate)/a/opt-out-route";

export const GET = optOutDetour;
