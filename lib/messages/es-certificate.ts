import type { certificate as english } from "./en-certificate";

/** Spanish texts of the certificate of acceptance. */
export const certificate: typeof english = {
  title: "Certificado de aceptación",
  number: (number) => `Certificado ${number}`,
  lead: (candidate) =>
    `${candidate} aceptó la oferta de las páginas anteriores, tal como figura en ellas.`,
  leadRecorded: (member) =>
    `${member} registró que se aceptó la oferta de las páginas anteriores, tal como figura en ellas.`,
  stamp: "Aceptada",
  signature: "Nombre escrito por la persona candidata",

  what: {
    heading: "Qué se aceptó",
    position: "Puesto",
    pay: "Salario",
    start: "Incorporación",
    letter: "Carta",
    version: (version, day) => `Versión ${version}, ${day}`,
    employer: "Empresa",
  },

  who: {
    heading: "Quién aceptó, y cuándo",
    name: "En la oferta",
    same: "mismo nombre",
    different: "nombre distinto",
    email: "Correo electrónico",
    recordedBy: "Registrada por",
    zone: (place) => `En ${place}`,
    network: "Red",
    browser: "Navegador",
    unknown: "Se desconoce",
  },

  events: {
    heading: "Actividad",
    date: "Fecha",
    time: (zone) => `Hora, ${zone}`,
    event: "Suceso",
    by: "Por",
    hash: "Huella, 12 primeros",
    names: {
      "offer.created": "Borrador creado",
      "offer.updated": "Modificada",
      "offer.sent": "Enviada",
      "offer.resent": "Reenviada",
      "offer.reminded": "Recordatorio enviado",
      "offer.opened": "Abierta",
      "offer.asked": "Pregunta hecha",
      "offer.question_answered": "Pregunta respondida",
      "offer.accepted": "Aceptada",
      "offer.declined": "Rechazada",
      "offer.withdrawn": "Retirada",
    },
    other: "Otro",
  },

  prints: {
    heading: "Huellas digitales",
    letter: "Carta, SHA-256",
    auditHead: (number) => `Estado del registro n.º ${number}`,
    installation: "Instalación, SHA-256",
  },

  check: {
    heading: "Comprobar este documento",
    sealed: (at) => `Sellado por esta instalación el ${at}. Cualquier cambio posterior se detecta.`,
    attached: "El texto de la carta y las pruebas se adjuntan a este archivo.",
    code: (address) => `Código QR: ${address}`,
  },

  files: {
    letter: "La carta tal como se aceptó",
    evidence: "Pruebas de la aceptación",
  },

  seal: (company) => `Aceptación de una oferta de ${company}`,
};
