import { pageRoute } from "@/app/(candidate)/link-pages";
import { sittingPages } from "../sitting-pages";

export const GET = pageRoute(sittingPages);
