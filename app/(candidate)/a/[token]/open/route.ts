import { assistancePages } from "@/app/(candidate)/a/assistance-pages";
import { backRoute, openRoute } from "@/app/(candidate)/link-pages";

export const GET = backRoute(assistancePages, "open");

export const POST = openRoute(assistancePages);
