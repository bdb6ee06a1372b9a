export type Tone = "neutral" | "accent" | "info" | "positive" | "warning" | "negative";

export const toneText: Record<Tone, string> = {
  neutral: "text-muted",
  accent: "text-accent-ink",
  info: "text-info",
  positive: "text-positive",
  warning: "text-warning",
  negative: "text-negative",
};

export const toneSoft: Record<Tone, string> = {
  neutral: "bg-sunken border-line",
  accent: "bg-accent-soft border-transparent",
  info: "bg-info-soft border-info-line",
  positive: "bg-positive-soft border-positive-line",
  warning: "bg-warning-soft border-warning-line",
  negative: "bg-negative-soft border-negative-line",
};
