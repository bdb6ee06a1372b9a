import { languageRoute } from "@/app/(candidate)/language-route";
import { backRoute } from "@/app/(candidate)/link-pages";
import { offerPages } from "@/app/(candidate)/o/offer-pages";

export const GET = backRoute(offerPages, "language");

export const POST = languageRoute(offerPages);
