import { languageRoute } from "@/app/(candidate)/language-route";
import { backRoute } from "@/app/(candidate)/link-pages";

const handback = { path: "/h" } as const;

export const GET = backRoute(handback, "language");

export const POST = languageRoute(handback);
