"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { AlarmClock, BellRing } from "lucide-react";
import { useState } from "react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Section } from "@/components/ui/section";
import { notify } from "@/components/ui/toaster";
import { unwrap } from "@/lib/api-client";
import { formatDate, formatInstant, formatWeekday } from "@/lib/format/dates";
import { sendReminderAction, setRemindersAction } from "@/lib/offers/actions";
import {
  type OfferDetail,
  type OfferState,
  offerKeys,
  offerRemindersOptions,
} from "@/lib/offers/client";
import type { OfferReminders, UpdateRemindersInput } from "@/lib/offers/schema";
import { ReminderDialog } from "./reminder-dialog";
import { scheduleWords } from "./reminder-form";
import { SnoozeDialog } from "./snooze-dialog";

type ReminderPanelProps = { offer: OfferDetail; state: OfferState; viewer: Viewer };

/** Shows when the candidate of an offer is reminded, with the ways to change it. */
export function ReminderPanel({ offer, state, viewer }: ReminderPanelProps) {
  const { id, expiryDate } = offer;
  const client = useQueryClient();
  const { data } = useQuery(offerRemindersOptions(id));
  const [dialog, setDialog] = useState<"schedule" | "snooze" | null>(null);
  const onSettled = () => client.invalidateQueries({ queryKey: offerKeys.one(id) });
  const send = useMutation({
    mutationFn: () => unwrap(sendReminderAction({ id })),
    onSuccess: ({ recipient }) => notify.done(`Reminder queued for ${recipient}`),
    onError: (error) => notify.failed("The reminder wasn't sent", error.message),
    onSettled,
  });
  const change = useMutation({
    mutationFn: (input: UpdateRemindersInput) => unwrap(setRemindersAction({ id, ...input })),
    onSuccess: () => {
      setDialog(null);
      notify.done("Reminders saved");
    },
    onError: (error) => notify.failed("The reminders weren't changed", error.message),
    onSettled,
  });
  if (!data || state.updateRefusal !== null) return null;
  const writing = refusalFor(viewer, "offers.write");
  const isOpen = state.status !== "draft";
  return (
    <Section
      title="Reminders"
      action={
        isOpen && (
          <Button
            size="sm"
            icon={<BellRing aria-hidden />}
            loading={send.isPending}
            disabledReason={data.refusal ?? refusalFor(viewer, "offers.transition")}
            onClick={() => send.mutate()}
          >
            Send now
          </Button>
        )
      }
    >
      <Facts reminders={data} zone={{ ...viewer, timeZone: state.timeZone }} isOpen={isOpen} />
      <div className="flex flex-wrap gap-2">
        {data.nextAt && (
          <Button
            size="sm"
            icon={<AlarmClock aria-hidden />}
            disabledReason={writing}
            onClick={() => setDialog("snooze")}
          >
            Snooze
          </Button>
        )}
        <Button size="sm" disabledReason={writing} onClick={() => setDialog("schedule")}>
          Change reminders
        </Button>
        {data.schedule && (
          <Button
            size="sm"
            disabledReason={writing}
            loading={change.isPending && dialog === null}
            onClick={() => change.mutate({ reminders: { days: [], at: data.schedule?.at ?? "" } })}
          >
            Off for this offer
          </Button>
        )}
      </div>
      {dialog === "schedule" && (
        <ReminderDialog
          reminders={data}
          saving={change.isPending}
          onSave={(reminders) => change.mutate({ reminders })}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === "snooze" && expiryDate && (
        <SnoozeDialog
          today={viewer.today}
          expiryDate={expiryDate}
          saving={change.isPending}
          onSave={(snoozedUntil) => change.mutate({ snoozedUntil })}
          onClose={() => setDialog(null)}
        />
      )}
    </Section>
  );
}

type FactsProps = {
  reminders: OfferReminders;
  zone: { locale: string; timeZone: string; today: string };
  isOpen: boolean;
};

function Facts({ reminders, zone, isOpen }: FactsProps) {
  const { nextAt, lastAt, schedule, snoozedUntil, hold } = reminders;
  const { locale, timeZone, today } = zone;
  return (
    <div className="flex flex-col gap-0.5 text-muted text-sm">
      {nextAt && (
        <p className="text-ink">
          Next reminder{" "}
          <DateText dateTime={nextAt} text={formatWeekday(nextAt, locale, timeZone)} />
        </p>
      )}
      {!nextAt && isOpen && schedule && (
        <p>{hold ? `${hold}.` : "No more reminders before the deadline."}</p>
      )}
      <p>{schedule ? scheduleWords(schedule) : "The candidate isn't reminded."}</p>
      {nextAt && snoozedUntil && snoozedUntil > today && (
        <p>Snoozed until {formatDate(snoozedUntil, locale, "medium")}</p>
      )}
      {lastAt && (
        <p>
          Last reminded{" "}
          <DateText dateTime={lastAt} text={formatInstant(lastAt, locale, timeZone)} />
        </p>
      )}
    </div>
  );
}
