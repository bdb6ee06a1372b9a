import type { verify as english } from "./en-verify";

/** Spanish texts of the page where sealed copies are verified. */
export const verify: typeof english = {
  title: "Comprobar una copia sellada",
  lead: "Elija el PDF de una oferta aceptada. Esta página muestra si se selló aquí y si ha cambiado desde entonces. El archivo no se guarda.",
  file: "Archivo PDF",
  limit: (size) => `Como máximo ${size}`,
  button: "Comprobar el archivo",

  sealed: {
    title: "Sellado aquí y sin cambios",
    text: "Esta instalación selló el archivo, y cada byte está como entonces. Compare la huella con la que publica la empresa.",
  },

  changed: {
    title: "Modificado después de sellarse",
    text: "Esta instalación selló el original, pero desde entonces se ha cambiado, añadido o eliminado algo en este archivo. Pida el original.",
  },

  unknown: {
    title: "No sellado aquí",
    text: "Este archivo no lleva ningún sello de esta instalación. Puede que otro programa lo haya vuelto a guardar, que venga de otro lugar o que nunca se haya sellado.",
  },

  sealedAt: "Sellado",
  number: "Certificado",
  fingerprint: "Instalación, SHA-256",

  missing: "Elija un archivo PDF",
  tooLarge: "Este archivo es demasiado grande",
  busy: "Se han comprobado demasiados archivos desde su red. Inténtelo de nuevo dentro de unos minutos.",
  unread: "El archivo no llegó completo. Inténtelo de nuevo.",
};
