import { backRoute, openRoute } from "@/app/(candidate)/link-pages";
import { offerPages } from "@/app/(candidate)/o/offer-pages";

export const GET = backRoute(offerPages, "open");

export const POST = openRoute(offerPages);
