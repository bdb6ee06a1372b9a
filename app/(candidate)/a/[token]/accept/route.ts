import { answerRoute, assistanceStepRoute } from "@/app/(candidate)/a/assistance-pages";

export const GET = assistanceStepRoute("accept");

export const POST = answerRoute("accept");
