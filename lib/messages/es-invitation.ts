import type { invitation as english } from "./en-invitation";

/** Spanish texts of the email that invites a candidate to an assessment. */
export const invitation: typeof english = {
  subject: (company, name) => `${company} le invita a realizar una evaluación: ${name}`,
  greeting: (firstName) => `Hola, ${firstName}:`,
  introduction: (company, name) => `${company} le invita a realizar esta evaluación: ${name}.`,
  time: (time) => `Dispone de ${time} para realizarla.`,
  extraTime: (time, base, percent) =>
    `Dispone de ${time} para realizarla: el tiempo habitual (${base}) más un ${percent} % de tiempo adicional.`,
  clock:
    "El tiempo empieza a contar cuando inicia la evaluación, no al abrir la página. Sus respuestas se guardan a medida que avanza.",
  login: (username, password) =>
    `Se le pedirán este nombre de usuario y esta contraseña: ${username} y ${password}`,
  button: "Ir a la evaluación",
  fallback: "Si el botón no funciona, copie esta dirección en su navegador:",
  personal: "El enlace es solo para usted. Le rogamos que no lo comparta.",
  why: (company) =>
    `Ha recibido este correo porque participa en un proceso de selección de ${company}.`,
};
