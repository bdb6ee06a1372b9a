import { pageRoute } from "@/app/(candidate)/link-pages";
import { assistancePages } from "../assistance-pages";

export const GET = pageRoute(assistancePages);
