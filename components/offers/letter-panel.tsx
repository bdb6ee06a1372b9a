import { Download, Pencil, Printer } from "lucide-react";
import { refusalFor, type Viewer } from "@/components/layout/viewer";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { buttonStyle } from "@/components/ui/button-style";
import { LetterFrame } from "@/components/ui/letter-frame";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { letterPdfPath, type OfferDetail, type OfferState } from "@/lib/offers/client";

type LetterPanelProps = {
  offer: OfferDetail;
  state: OfferState;
  viewer: Viewer;
  /** Version shown; null for the current one. */
  version: number | null;
  onVersionChange: (version: number | null) => void;
};

const sources = {
  none: () => "Built-in letter",
  template: (offer: OfferDetail) => `Template ${offer.template?.name ?? ""}`,
  manual: () => "Edited letter",
};

export function LetterPanel(props: LetterPanelProps) {
  const { offer, state, viewer, version, onVersionChange } = props;
  const number = version ?? state.version;
  const src = `/offers/${offer.id}/letter?version=${number}`;
  const current = number === state.version;
  return (
    <Section
      title="Letter"
      description={
        current ? `${sources[state.letterSource](offer)}, version ${number}` : `Version ${number}`
      }
      action={
        <div className="flex gap-1">
          {state.updateRefusal === null && (
            <EditLetterLink offer={offer} refusal={refusalFor(viewer, "offers.write")} />
          )}
          <a
            href={src}
            target="_blank"
            rel="noreferrer"
            className={buttonStyle({ size: "sm", variant: "ghost" })}
          >
            <Printer aria-hidden />
            Print
          </a>
          <a
            href={letterPdfPath(offer.id, number)}
            download
            className={buttonStyle({ size: "sm", variant: "ghost" })}
          >
            <Download aria-hidden />
            Download PDF
          </a>
        </div>
      }
    >
      {!current && (
        <Notice
          tone="info"
          title={`Viewing version ${number} of ${state.version}`}
          action={
            <Button size="sm" onClick={() => onVersionChange(null)}>
              Show current letter
            </Button>
          }
        />
      )}
      <LetterFrame key={src} src={src} title={`Letter, version ${number}`} />
    </Section>
  );
}

type EditLetterLinkProps = { offer: OfferDetail; refusal: string | null };

function EditLetterLink({ offer, refusal }: EditLetterLinkProps) {
  const icon = <Pencil aria-hidden />;
  if (refusal) {
    return (
      <Button size="sm" variant="ghost" icon={icon} disabledReason={refusal}>
        Edit letter
      </Button>
    );
  }
  return (
    <ButtonLink size="sm" variant="ghost" icon={icon} href={`/offers/${offer.id}/letter/edit`}>
      Edit letter
    </ButtonLink>
  );
}
