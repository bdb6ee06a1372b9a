import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { readRecord } from "@/app/(dashboard)/read-record";
import { viewerOf } from "@/components/layout/viewer";
import { LetterScreen } from "@/components/offers/letter-screen";
import { requireMemberWith } from "@/lib/auth/page-actor";
import { fullName } from "@/lib/format/names";
import { openLetter } from "@/lib/letters/visual/open-letter";
import { getOfferOrThrow } from "@/lib/offers/get-offer";
import { getOfferState } from "@/lib/offers/get-offer-state";
import { getVersionOrThrow } from "@/lib/offers/get-version";
import { OfferParams } from "@/lib/offers/schema";
import { getTemplateOrThrow } from "@/lib/templates/queries";

type Props = { params: Promise<{ id: string }> };

const readOffer = readRecord(OfferParams, async (id) =>
  getOfferOrThrow(await requireMemberWith("offers.write"), id),
);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { candidate } = await readOffer((await params).id);
  return { title: `Edit letter for ${fullName(candidate)}` };
}

/** The letter of one offer, edited by hand while the offer is open. */
export default async function EditLetterPage({ params }: Props) {
  const member = await requireMemberWith("offers.write");
  const offer = await readOffer((await params).id);
  const state = await getOfferState(member, offer.id);
  if (state.updateRefusal !== null) notFound();
  const { letterHtml } = await getVersionOrThrow(member, offer.id, state.version);
  const viewer = viewerOf(member);
  const { templateId } = offer;
  const template = templateId === null ? null : await getTemplateOrThrow(member, templateId);
  return (
    <LetterScreen
      offer={offer}
      state={state}
      letterHtml={letterHtml}
      locale={template?.locale ?? viewer.locale}
      opened={openLetter(letterHtml)}
      viewer={viewer}
    />
  );
}
