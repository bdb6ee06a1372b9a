import { CircleCheck } from "lucide-react";
import { eligibilityPath } from "@/components/eligibility/eligibility-search";
import type { Viewer } from "@/components/layout/viewer";
import { offersPath } from "@/components/offers/offer-search";
import { DateText } from "@/components/ui/date-text";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { closingText } from "@/lib/eligibility/rules";
import { formatDate, formatInstant, formatRelative } from "@/lib/format/dates";
import { closingInDays } from "@/lib/home/rules";
import type { FailedCall, FailedMail, Home, Need, NeedItem } from "@/lib/home/schema";
import { invitationsPath } from "@/lib/invitations/client";
import { NeedList } from "./need-list";

type NeedsPanelProps = { home: Home; viewer: Viewer };

const ago = (verb: string, at: string) => (
  <>
    {verb} <DateText dateTime={at} text={formatRelative(at, "en", new Date())} />
  </>
);

const offerHref = (item: NeedItem) => `/offers/${item.offerId}`;
const offerLabel = (item: NeedItem) => item.candidateName;
const mailHref = (mail: FailedMail) =>
  mail.offerId ? `/offers/${mail.offerId}` : "/settings/outbox?status=failed";

const callHref = (call: FailedCall) =>
  call.kind === "webhook" ? `/settings/webhooks/${call.id}` : `/assessments/sittings/${call.id}`;
const callReason = ({ kind, reason }: FailedCall) =>
  kind === "webhook" ? `Webhook turned off: ${reason}` : `Callback failed: ${reason}`;

/** Whether there is anything to show of what the viewer may see. */
const isAny = <Item,>(need: Need<Item> | null | undefined): need is Need<Item> =>
  (need?.total ?? 0) > 0;

export function NeedsPanel({ home, viewer }: NeedsPanelProps) {
  const { drafts, due, opened, closing, failedMail, failedCalls, today, dueUntil } = home;
  const { stuckInvitations, toMark } = home;
  const needs = [toMark, drafts, due, opened, closing, stuckInvitations, failedMail, failedCalls];
  const nothing = needs.every((need) => (need?.total ?? 0) === 0);
  return (
    <Section title="Needs attention">
      {nothing ? (
        <EmptyState icon={CircleCheck} title="You're all caught up" className="py-8">
          Drafts to send, responses due soon, opened offers without a response, closing eligibility
          windows and failed emails appear here.
        </EmptyState>
      ) : (
        <div className="grid gap-x-10 gap-y-8 sm:grid-cols-2">
          {isAny(due) && (
            <NeedList
              title="Responses due within three days"
              need={due}
              href={offersPath({
                status: ["sent", "pending"],
                dueFrom: today,
                dueTo: dueUntil,
                sort: "expiryDate",
              })}
              itemHref={offerHref}
              itemLabel={offerLabel}
              itemDetail={(item) => item.jobTitle}
              itemNote={(item) => item.expiryDate && dueWords(item.expiryDate, home, viewer)}
            />
          )}
          {isAny(opened) && (
            <NeedList
              title="Opened, awaiting response"
              need={opened}
              href={offersPath({ status: ["pending"], sort: "updatedAt" })}
              itemHref={offerHref}
              itemLabel={offerLabel}
              itemDetail={(item) => item.jobTitle}
              itemNote={(item) => ago("opened", item.at)}
            />
          )}
          {isAny(drafts) && (
            <NeedList
              title="Drafts to send"
              need={drafts}
              href={offersPath({ status: ["draft"] })}
              itemHref={offerHref}
              itemLabel={offerLabel}
              itemDetail={(item) => item.jobTitle}
              itemNote={(item) => ago("created", item.at)}
            />
          )}
          {isAny(closing) && (
            <NeedList
              title="Eligibility windows closing"
              need={closing}
              href={eligibilityPath({ closingWithin: closingInDays, sort: "eligibilityEndDate" })}
              itemHref={(item) => `/eligibility/${item.eligibilityId}`}
              itemLabel={(item) => item.candidateName}
              itemDetail={(item) => item.testName}
              itemNote={({ at }) => (
                <DateText
                  dateTime={at}
                  text={closingText(at, new Date(), viewer.timeZone)}
                  title={`Ends ${formatInstant(at, viewer.locale, viewer.timeZone)}`}
                />
              )}
            />
          )}
          {isAny(stuckInvitations) && (
            <NeedList
              title="Invitations failed or not started"
              need={stuckInvitations}
              href={invitationsPath({ stuck: "true" })}
              itemHref={(item) => `/assessments/invitations/${item.invitationId}`}
              itemLabel={(item) => item.candidateName}
              itemDetail={(item) => item.lastError ?? item.assessmentName}
              itemNote={(item) => ago(item.lastError ? "failed" : "invited", item.at)}
            />
          )}
          {isAny(toMark) && (
            <NeedList
              title="Answers to mark"
              need={toMark}
              href="/assessments/sittings?toMark=true"
              itemHref={(item) => `/assessments/sittings/${item.sittingId}`}
              itemLabel={(item) => item.candidateName}
              itemDetail={(item) => item.assessmentName}
              itemNote={(item) => ago("handed in", item.at)}
            />
          )}
          {isAny(failedMail) && (
            <NeedList
              title="Failed emails"
              need={failedMail}
              href="/settings/outbox?status=failed"
              itemHref={mailHref}
              itemLabel={(mail) => mail.candidateName ?? mail.recipient}
              itemDetail={(mail) => mail.lastError ?? mail.recipient}
              itemNote={(mail) => ago("queued", mail.at)}
            />
          )}
          {isAny(failedCalls) && (
            <NeedList
              title="Failed webhooks and callbacks"
              need={failedCalls}
              href="/settings/webhooks"
              itemHref={callHref}
              itemLabel={(call) => call.label}
              itemDetail={callReason}
              itemNote={(call) => ago(call.kind === "webhook" ? "turned off" : "failed", call.at)}
            />
          )}
        </div>
      )}
    </Section>
  );
}

function dueWords(date: string, { today }: Home, { locale }: Viewer) {
  const text = date === today ? "today" : formatDate(date, locale, "medium");
  return (
    <>
      due <DateText dateTime={date} text={text} />
    </>
  );
}
