/** Stands for a person's link in a stored email; the link itself is never stored. */
export const linkPlaceholder = "proffer:link";

/** Stands for the password that a candidate enters at an assessment. */
export const passwordPlaceholder = "proffer:password";
