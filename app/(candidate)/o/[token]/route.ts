import { pageRoute } from "@/app/(candidate)/link-pages";
import { offerPages } from "../offer-pages";

export const GET = pageRoute(offerPages);
