import { answerRoute, assistanceStepRoute } from "@/app/(candidate)/a/assistance-pages";

export const GET = assistanceStepRoute("decline");

export const POST = answerRoute("decline");
