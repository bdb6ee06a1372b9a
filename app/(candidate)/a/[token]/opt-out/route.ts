import { optOutRoute, optOutView } from "@/app/(candidate)/a/opt-out-route";

export const GET = optOutView;

export const POST = optOutRoute("opt-out", true);
