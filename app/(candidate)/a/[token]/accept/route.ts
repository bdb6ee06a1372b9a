import { answerRoute, assistancePages } from "@/app/(candidate)/a/assistance-pages";
import { backRoute } from "@/app/(candidate)/link-pages";

export const GET = backRoute(assistancePages, "take-up");

export const POST = answerRoute("take-up", "accepted");
