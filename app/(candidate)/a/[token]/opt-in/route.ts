import { assistancePages } from "@/app/(candidate)/a/assistance-pages";
import { optOutRoute } from "@/app/(candidate)/a/opt-out-route";
import { backRoute } from "@/app/(candidate)/link-pages";

export const GET = backRoute(assistancePages, "opt-in");

export const POST = optOutRoute("opt-in", false);
