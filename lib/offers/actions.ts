"use server";

import { z } from "zod";
import { defineAction } from "@/lib/define-action";
import { bodyId } from "@/lib/schemas";
import { answerQuestion } from "./answer-question";
import { createOffer } from "./create-offer";
import { deleteOffer } from "./delete-offer";
import { extendOffer } from "./extend-offers";
import { reopenOffer } from "./reopen-offer";
import { resendOffer } from "./resend-offer";
import {
  AnswerQuestionInput,
  CreateOfferInput,
  ExtendOfferInput,
  TransitionInput,
  UpdateOfferInput,
  UpdateRemindersInput,
} from "./schema";
import { sendReminder } from "./send-reminders";
import { setReminders } from "./set-reminders";
import { transitionOffer } from "./transition-offers";
import { updateOffer } from "./update-offer";

const OfferReference = z.object({ id: bodyId(), revision: z.int().optional() });

export const createOfferAction = defineAction({
  permission: "offers.write",
  input: CreateOfferInput,
  run: createOffer,
});

export const updateOfferAction = defineAction({
  permission: "offers.write",
  input: OfferReference.extend({ changes: UpdateOfferInput }),
  run: (actor, { id, revision, changes }) =>
    updateOffer(actor, id, changes, { ifMatch: revision, refusesLate: true }),
});

export const transitionOfferAction = defineAction({
  permission: "offers.transition",
  input: OfferReference.extend(TransitionInput.shape),
  run: (actor, { id, revision, status }) =>
    transitionOffer(actor, id, status, { ifMatch: revision, refusesLate: true }),
});

export const extendOfferAction = defineAction({
  permission: "offers.write",
  input: ExtendOfferInput,
  run: extendOffer,
});

export const deleteOfferAction = defineAction({
  permission: "offers.delete",
  input: OfferReference,
  run: (actor, { id, revision }) => deleteOffer(actor, id, { ifMatch: revision }),
});

export const resendOfferAction = defineAction({
  permission: "offers.transition",
  input: z.object({ id: bodyId() }),
  run: (actor, { id }) => resendOffer(actor, id),
});

export const answerQuestionAction = defineAction({
  permission: "offers.transition",
  input: AnswerQuestionInput.extend({ id: bodyId(), offerQuestionId: bodyId() }),
  run: (actor, { answer, ...reference }) => answerQuestion(actor, reference, { answer }),
});

export const reopenOfferAction = defineAction({
  permission: "offers.write",
  input: z.object({ id: bodyId() }),
  run: (actor, { id }) => reopenOffer(actor, id),
});

export const sendReminderAction = defineAction({
  permission: "offers.transition",
  input: z.object({ id: bodyId() }),
  run: (actor, { id }) => sendReminder(actor, id),
});

export const setRemindersAction = defineAction({
  permission: "offers.write",
  input: UpdateRemindersInput.extend({ id: bodyId() }),
  run: (actor, { id, ...input }) => setReminders(actor, id, input),
});
