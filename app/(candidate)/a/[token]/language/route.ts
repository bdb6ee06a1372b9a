import { assistancePages } from "@/app/(candidate)/a/assistance-pages";
import { languageRoute } from "@/app/(candidate)/language-route";
import { backRoute } from "@/app/(candidate)/link-pages";

export const GET = backRoute(assistancePages, "language");

export const POST = languageRoute(assistancePages);
