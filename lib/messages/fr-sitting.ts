import { listedDuration } from "@/lib/format/duration";
import { plural } from "@/lib/format/plural";
import type { sitting as english } from "./en-sitting";

const questions = (count: number) =>
  plural(count, "fr", { one: "# question", other: "# questions" });

/** French texts of an assessment for its candidates. */
export const sitting: typeof english = {
  duration: (seconds) => listedDuration(seconds, "fr"),

  links: {
    closed: {
      title: "Ce lien n’est plus valide",
      reason: "Vous avez peut-être reçu un lien plus récent, ou ce lien est incomplet.",
      help: "Si vous attendiez une évaluation, contactez la personne qui vous a invité, ou répondez à l’e-mail que vous avez reçu.",
    },
    away: {
      title: "Merci d’ouvrir à nouveau votre lien",
      reason:
        "Pour protéger vos réponses, cette page ne s’ouvre qu’à partir du lien que vous avez reçu.",
      help: "Ouvrez à nouveau le lien pour reprendre là où vous en étiez. Toutes les réponses enregistrées y sont. Si vous aviez déjà commencé, le temps continue de s’écouler.",
    },
    trouble: {
      title: "La page ne peut pas être affichée pour le moment",
      reason:
        "Le problème vient de notre côté. Toutes les réponses indiquées comme enregistrées le sont bien.",
      help: "Merci de recharger la page dans un instant.",
      reference: (requestId) => `Référence\u00a0: ${requestId}`,
    },
    refused: {
      title: "Nous n’avons pas pu lire vos réponses",
      reason: "Elles ne provenaient pas du formulaire de votre page d’évaluation.",
      help: "Merci d’ouvrir à nouveau votre lien et d’y répondre.",
    },
    tooLarge: {
      title: "Vos réponses sont trop longues",
      reason:
        "Ensemble, elles dépassent la limite\u00a0: les réponses de cette page n’ont pas été enregistrées.",
      help: "Merci de revenir en arrière, de raccourcir les réponses les plus longues et d’envoyer à nouveau la page.",
    },
  },

  cover: {
    greeting: (firstName) => (firstName ? `Bonjour ${firstName},` : "Bonjour,"),
    invited: (company, author) =>
      author
        ? `${author} vous invite à passer une évaluation chez ${company}.`
        : `${company} vous invite à passer cette évaluation.`,
    questions: "Nombre de questions",
    questionCount: questions,
    time: "Durée",
    extraTime: (base, extra, percent, total) =>
      `${base}, plus ${extra} de temps supplémentaire (${percent}\u00a0%)\u00a0: ${total} au total`,
    afterwards: "Ensuite",
    handback: (host) => `Vous serez redirigé vers ${host}`,
    instructions: "Consignes",
    goodToKnow: "Bon à savoir",
    clock:
      "Le temps commence au démarrage de l’évaluation, et non à l’ouverture de cette page. Il ne peut pas être mis en pause et continue si vous fermez la page.",
    saved:
      "Chaque réponse est enregistrée aussitôt. Vous pouvez la modifier jusqu’à la remise de l’évaluation.",
    savedWithoutScript:
      "Les réponses d’une page sont enregistrées lorsque vous appuyez sur l’un de ses boutons. Vous pouvez les modifier jusqu’à la remise. Les réponses non enregistrées sont perdues si vous rechargez ou fermez la page.",
    connection:
      "En cas de coupure de connexion ou de rechargement de la page, aucune réponse enregistrée n’est perdue. Ouvrez à nouveau votre lien pour continuer. Le temps continue de s’écouler.",
    timeout: "Lorsque le temps est écoulé, vos réponses enregistrées sont remises automatiquement.",
    personal: "Cette page vous est réservée. Merci de ne pas partager le lien.",
    loginHeading: "Vos identifiants",
    login: "Vous avez reçu un identifiant et un mot de passe avec le lien.",
    username: "Identifiant",
    password: "Mot de passe",
    start: "Commencer l’évaluation",
    resume: "Reprendre l’évaluation",
    running: (left) => `Vous avez déjà commencé. Temps restant\u00a0: ${left}.`,
    problem: "Un point est à corriger",
    loginMissing: "Saisissez l’identifiant et le mot de passe que vous avez reçus",
    loginWrong: "L’identifiant ou le mot de passe est incorrect",
    empty: "Cette évaluation ne comporte aucune question.",
  },

  sit: {
    titlePrefix: "Erreur\u00a0: ",
    title: (heading, name) => `${heading} · ${name}`,
    question: (number) => `Question ${number}`,
    questionOf: (number, all) => `Question ${number} sur ${all}`,
    allQuestions: "Les questions",
    timeLeft: "Temps restant",
    timeWhenLoaded: "au chargement de cette page",
    minutesLeft: (minutes) =>
      plural(minutes, "fr", {
        one: "Il reste # minute",
        other: "Il reste # minutes",
      }),
    timeOver: "Le temps est écoulé. Vos réponses sont en cours de remise.",
    saved: "Enregistré",
    saving: "Enregistrement en cours",
    unsaved: "Pas encore enregistré, nouvelle tentative en cours",
    waiting:
      "Pas encore enregistré. Vos réponses seront remises dès que la connexion sera rétablie.",
    notSaved: "Non enregistré\u00a0: voir la question",
    hint: {
      single: "Choisissez une réponse.",
      multiple: "Choisissez toutes les bonnes réponses.",
      number: "Répondez par un nombre, par exemple 1250 ou 3,5.",
      text: "Répondez avec vos propres mots.",
    },
    points: (points) => plural(points, "fr", { one: "# point", other: "# points" }),
    yourAnswer: "Votre réponse",
    problem: "Un point est à corriger",
    problems: {
      number: "Saisissez un nombre, par exemple 1250 ou 3,5",
      ambiguous: (sent, low, high) =>
        `«\u00a0${sent}\u00a0» peut signifier ${low} ou ${high}. Saisissez le nombre voulu.`,
      length: "Votre réponse ne doit pas dépasser 4\u202f000 caractères",
      option: "Choisissez l’une des réponses affichées",
    },
    next: "Enregistrer et continuer",
    previous: "Précédente",
    toReview: "Enregistrer et vérifier",
    overview: "Toutes les questions",
    answered: "répondue",
    unanswered: "sans réponse",
  },

  review: {
    heading: "Vérifiez avant de remettre",
    count: (answered, all) => `Questions répondues\u00a0: ${answered} sur ${all}.`,
    questions: "Vos questions",
    final: "Après la remise, vous ne pourrez plus modifier vos réponses.",
    handback: (host) => `Vous serez ensuite redirigé vers ${host}.`,
    button: "Remettre mes réponses",
  },

  ended: {
    assessment: "Évaluation",
    title: "Vos réponses ont été remises",
    byTime: "Temps écoulé\u00a0: vos réponses ont été remises",
    thanks: (company) => `Merci. ${company} a bien reçu vos réponses.`,
    byTimeText: (company) =>
      `Les réponses enregistrées jusque-là sont prises en compte. ${company} les a bien reçues.`,
    waiting:
      "Merci de patienter un instant pendant que nous prévenons les personnes qui vous ont invité. Vous serez ensuite redirigé vers",
    waitingNote: "Cette page s’actualise toutes les quelques secondes.",
    late: "Les personnes qui vous ont invité n’ont pas encore confirmé. Vos réponses sont en sécurité et nous continuons d’essayer. Inutile d’attendre\u00a0: vous pouvez continuer dès maintenant.",
    leaving: "Redirection en cours vers",
    link: (host) => `Continuer vers ${host}`,
    close: "Vous pouvez fermer cette page.",
  },

  preview: {
    note: "Aperçu\u00a0: rien n’est enregistré et le chronomètre ne tourne pas.",
  },
};
