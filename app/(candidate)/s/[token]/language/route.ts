import { languageRoute } from "@/app/(candidate)/language-route";
import { backRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "@/app/(candidate)/s/sitting-pages";

export const GET = backRoute(sittingPages, "language");

export const POST = languageRoute(sittingPages);
