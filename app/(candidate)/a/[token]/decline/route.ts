import { answerRoute, assistancePages } from "@/app/(candidate)/a/assistance-pages";
import { backRoute } from "@/app/(candidate)/link-pages";

export const GET = backRoute(assistancePages, "decline");

export const POST = answerRoute("decline", "declined");
