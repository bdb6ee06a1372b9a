import { listedDuration } from "@/lib/format/duration";
import { plural } from "@/lib/format/plural";
import type { sitting as english } from "./en-sitting";

const questions = (count: number) =>
  plural(count, "es", { one: "# pregunta", other: "# preguntas" });

/** Spanish texts of an assessment for its candidates. */
export const sitting: typeof english = {
  duration: (seconds) => listedDuration(seconds, "es"),

  links: {
    closed: {
      title: "Este enlace ya no es válido",
      reason: "Es posible que haya recibido un enlace más reciente o que este esté incompleto.",
      help: "Si esperaba una evaluación, póngase en contacto con la persona que le invitó o responda al correo que recibió.",
    },
    away: {
      title: "Abra de nuevo su enlace, por favor",
      reason: "Para proteger sus respuestas, esta página solo se abre desde el enlace que recibió.",
      help: "Abra de nuevo el enlace para continuar donde lo dejó. Todas las respuestas guardadas siguen ahí. Si ya había empezado, el tiempo sigue corriendo.",
    },
    trouble: {
      title: "No podemos mostrar la página en este momento",
      reason:
        "El problema es nuestro. Todas las respuestas que aparecían como guardadas están a salvo.",
      help: "Vuelva a cargar la página dentro de un momento, por favor.",
      reference: (requestId) => `Referencia: ${requestId}`,
    },
    refused: {
      title: "No hemos podido leer sus respuestas",
      reason: "No procedían del formulario de la página de su evaluación.",
      help: "Abra de nuevo su enlace y responda allí, por favor.",
    },
    tooLarge: {
      title: "Sus respuestas son demasiado largas",
      reason:
        "En conjunto superan el límite, por lo que las respuestas de esta página no se han guardado.",
      help: "Vuelva atrás, acorte las respuestas más largas y envíe de nuevo la página, por favor.",
    },
  },

  cover: {
    greeting: (firstName) => (firstName ? `Hola, ${firstName}:` : "Hola:"),
    invited: (company, author) =>
      author
        ? `${author} le invita a realizar la evaluación de ${company}.`
        : `${company} le invita a realizar esta evaluación.`,
    questions: "Preguntas",
    questionCount: questions,
    time: "Tiempo",
    extraTime: (base, extra, percent, total) =>
      `${base}, más ${extra} de tiempo adicional (${percent} %): ${total} en total`,
    afterwards: "Después",
    handback: (host) => `Se le redirigirá a ${host}`,
    instructions: "Instrucciones",
    goodToKnow: "Antes de empezar",
    clock:
      "El tiempo empieza cuando inicia la evaluación, no al abrir esta página. No se puede detener y sigue corriendo si cierra la página.",
    saved: "Cada respuesta se guarda al momento. Puede cambiarla hasta que entregue la evaluación.",
    savedWithoutScript:
      "Las respuestas de una página se guardan cuando pulsa uno de sus botones. Puede cambiarlas hasta que entregue la evaluación. Las respuestas sin guardar se pierden si recarga o cierra la página.",
    connection:
      "Si pierde la conexión o recarga la página, no se pierde ninguna respuesta guardada. Abra de nuevo su enlace para continuar. El tiempo sigue corriendo.",
    timeout: "Cuando se acabe el tiempo, sus respuestas guardadas se entregarán automáticamente.",
    personal: "Esta página es solo para usted. Le rogamos que no comparta el enlace.",
    loginHeading: "Sus datos de acceso",
    login: "Junto con el enlace recibió un nombre de usuario y una contraseña.",
    username: "Nombre de usuario",
    password: "Contraseña",
    start: "Empezar la evaluación",
    resume: "Continuar la evaluación",
    running: (left) => `Ya ha empezado. Tiempo restante: ${left}.`,
    problem: "Hay algo que corregir",
    loginMissing: "Introduzca el nombre de usuario y la contraseña que recibió",
    loginWrong: "El nombre de usuario o la contraseña no son correctos",
    empty: "Esta evaluación no tiene preguntas.",
  },

  sit: {
    titlePrefix: "Error: ",
    title: (heading, name) => `${heading} · ${name}`,
    question: (number) => `Pregunta ${number}`,
    questionOf: (number, all) => `Pregunta ${number} de ${all}`,
    allQuestions: "Preguntas",
    timeLeft: "Tiempo restante",
    timeWhenLoaded: "al cargar esta página",
    minutesLeft: (minutes) =>
      plural(minutes, "es", { one: "Queda # minuto", other: "Quedan # minutos" }),
    timeOver: "Se ha acabado el tiempo. Sus respuestas se están entregando.",
    saved: "Guardado",
    saving: "Guardando",
    unsaved: "Aún sin guardar, intentándolo de nuevo",
    waiting: "Aún sin guardar. Sus respuestas se entregarán cuando vuelva la conexión.",
    notSaved: "No se ha guardado: consulte la pregunta",
    hint: {
      single: "Elija una respuesta.",
      multiple: "Elija todas las respuestas correctas.",
      number: "Responda con un número, por ejemplo 1250 o 3,5.",
      text: "Responda con sus propias palabras.",
    },
    points: (points) => plural(points, "es", { one: "# punto", other: "# puntos" }),
    yourAnswer: "Su respuesta",
    problem: "Hay algo que corregir",
    problems: {
      number: "Introduzca un número, por ejemplo 1250 o 3,5",
      ambiguous: (sent, low, high) =>
        `«${sent}» puede significar ${low} o ${high}. Introduzca el número que quiere decir.`,
      length: "Su respuesta debe tener como máximo 4000 caracteres",
      option: "Elija una de las respuestas que se muestran",
    },
    next: "Guardar y continuar",
    previous: "Anterior",
    toReview: "Guardar y revisar",
    overview: "Todas las preguntas",
    answered: "respondida",
    unanswered: "sin responder",
  },

  review: {
    heading: "Revise antes de entregar",
    count: (answered, all) => `Ha respondido ${answered} de ${questions(all)}.`,
    questions: "Sus preguntas",
    final: "Una vez entregada la evaluación, no podrá cambiar sus respuestas.",
    handback: (host) => `Después se le redirigirá a ${host}.`,
    button: "Entregar",
  },

  ended: {
    assessment: "Evaluación",
    title: "Ha entregado la evaluación",
    byTime: "Se acabó el tiempo: su evaluación se ha entregado",
    thanks: (company) => `Gracias. ${company} tiene sus respuestas.`,
    byTimeText: (company) =>
      `Cuentan las respuestas guardadas hasta ese momento. ${company} ya las tiene.`,
    waiting:
      "Espere un momento mientras avisamos a las personas que le invitaron. Después se le redirigirá a",
    waitingNote: "Esta página se actualiza cada pocos segundos.",
    late: "Las personas que le invitaron aún no lo han confirmado. Sus respuestas están a salvo y seguiremos intentándolo. No hace falta que espere: puede continuar ahora.",
    leaving: "Se le está redirigiendo a",
    link: (host) => `Continuar a ${host}`,
    close: "Puede cerrar esta página.",
  },

  preview: {
    note: "Vista previa: no se guarda nada y el tiempo no corre.",
  },
};
