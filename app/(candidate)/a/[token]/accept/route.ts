import { answerRoute, assistancePages } from "@/app/(candidate)/a/assistance-pages";
import { backRoute } from "@/app/(candidate)/link-pages";

export const GET = backRoute(assistancePages, "accept");

export const POST = answerRoute("accept", "accepted");
