export const controlStyle = "control";

export const controlHeight = "h-8 touch:h-11";
