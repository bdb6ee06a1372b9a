/** The demo's letter templates; the first is the one that the contract's samples name. */
export const seedLetters: { name: string; locale: string; body: string }[] = [
  {
    name: "Standard Engineering Offer",
    locale: "en-US",
    body: `<div class="letterhead">
  <strong>{{ company_name }}</strong>
  {%- if company_address %}<br>{{ company_address | newline_to_br }}{% endif %}
  {%- if created_date %}<br>{{ created_date }}{% endif %}
</div>
<h1>Offer of employment</h1>
<p>Dear {{ candidate_name }},</p>
<p>We enjoyed our conversations with you, and the team was unanimous. We are delighted to offer you the position of <strong>{{ job_title }}</strong>{% if job_department %} in our {{ job_department }} department{% endif %} at {{ company_name }}.</p>
<h2>The terms</h2>
<table>
  <tbody>
    <tr><th scope="row">Position</th><td>{{ job_title }}</td></tr>
    {%- if job_location %}
    <tr><th scope="row">Location</th><td>{{ job_location }}</td></tr>
    {%- endif %}
    {%- if job_employment_type %}
    <tr><th scope="row">Employment type</th><td>{{ job_employment_type | capitalize }}</td></tr>
    {%- endif %}
    <tr><th scope="row">Base pay</th><td>
      {%- if salary %}{{ salary }}{% if pay_frequency %} {{ pay_frequency }}{% endif %}{% if currency %}, paid in {{ currency }}{% endif %}
      {%- else %}To be agreed with you before you start
      {%- endif %}</td></tr>
    <tr><th scope="row">Start date</th><td>{{ start_date | default: "To be agreed with you" }}</td></tr>
    {%- if expiry_date %}
    <tr><th scope="row">Offer open until</th><td>{{ expiry_date }}, end of day</td></tr>
    {%- endif %}
  </tbody>
</table>
<h2>What comes with it</h2>
<ul>
  <li>Medical, dental and vision insurance from your first day, for you and your dependents</li>
  <li>25 days of paid leave each year, besides public holidays</li>
  <li>A 401(k) plan in which we match up to 4% of your pay</li>
  <li>A yearly budget of $2,500 for books, courses and conferences</li>
  <li>The laptop and desk that you work best with</li>
</ul>
<h2>Conditions</h2>
<p>This offer depends on proof of your right to work and on your signing our confidentiality and inventions agreement. Your employment is at will: you or {{ company_name }} may end it at any time, with or without cause.</p>
<h2>Your answer</h2>
<p>{% if expiry_date %}Please let us know by <strong>{{ expiry_date }}</strong>.{% else %}Please let us know as soon as you can.{% endif %} You can read this letter again, accept it or decline it on your own page:</p>
<p><a class="letter-action" href="{{ accept_url }}">Review and answer your offer</a></p>
<p class="letter-note">If the button does not work, copy this address into your browser: {{ accept_url }}</p>
<p>If anything is unclear, just reply to the message that brought you this letter. {{ candidate_first_name }}, we would be very glad to have you with us.</p>
<p>Sincerely,</p>
<p><strong>The hiring team</strong><br>{{ company_name }}</p>
`,
  },
  {
    name: "Arbeitsvertragsangebot",
    locale: "de-DE",
    body: `<div class="letterhead"><strong>{{ company_name }}</strong>{% if created_date %}<br>{{ created_date }}{% endif %}</div>
<h1>Ihr Stellenangebot</h1>
<p>Guten Tag {{ candidate_name }},</p>
<p>vielen Dank für die guten Gespräche. Wir freuen uns, Ihnen die Stelle <strong>{{ job_title }}</strong>{% if job_department %} im Bereich {{ job_department }}{% endif %} bei {{ company_name }} anzubieten.</p>
<h2>Die Eckdaten</h2>
<table>
  <tbody>
    <tr><th scope="row">Position</th><td>{{ job_title }}</td></tr>
    {%- if job_location %}
    <tr><th scope="row">Arbeitsort</th><td>{{ job_location }}</td></tr>
    {%- endif %}
    {%- if job_employment_type %}
    <tr><th scope="row">Umfang</th><td>{{ job_employment_type | capitalize }}</td></tr>
    {%- endif %}
    <tr><th scope="row">Bruttovergütung</th><td>{% if salary %}{{ salary }}{% if pay_frequency %} {{ pay_frequency }}{% endif %}{% else %}nach Vereinbarung{% endif %}</td></tr>
    <tr><th scope="row">Beginn</th><td>{{ start_date | default: "nach Vereinbarung" }}</td></tr>
    <tr><th scope="row">Urlaub</th><td>30 Arbeitstage im Kalenderjahr</td></tr>
    <tr><th scope="row">Probezeit</th><td>sechs Monate, mit einer Kündigungsfrist von zwei Wochen</td></tr>
  </tbody>
</table>
<p>Dazu kommen ein Zuschuss zur betrieblichen Altersvorsorge, ein Deutschlandticket und ein Arbeitsplatz, den Sie sich selbst einrichten. Mobiles Arbeiten ist nach Absprache mit dem Team möglich.</p>
<p>Nach Ihrer Zusage erhalten Sie den ausführlichen Arbeitsvertrag zur Unterschrift. Das Angebot steht unter dem Vorbehalt einer gültigen Arbeitserlaubnis.</p>
<h2>Ihre Antwort</h2>
<p>{% if expiry_date %}Bitte antworten Sie bis einschließlich <strong>{{ expiry_date }}</strong>.{% else %}Wir freuen uns auf Ihre baldige Antwort.{% endif %} Auf Ihrer persönlichen Seite können Sie das Angebot ansehen, annehmen oder ablehnen:</p>
<p><a class="letter-action" href="{{ accept_url }}">Angebot ansehen und beantworten</a></p>
<p>Mit freundlichen Grüßen</p>
<p><strong>Personalabteilung</strong><br>{{ company_name }}</p>
`,
  },
  {
    name: "Promesse d’embauche",
    locale: "fr-FR",
    body: `<div class="letterhead"><strong>{{ company_name }}</strong>{% if created_date %}<br>Le {{ created_date }}{% endif %}</div>
<h1>Promesse d’embauche</h1>
<p>Bonjour {{ candidate_name }},</p>
<p>Nos échanges nous ont convaincus : nous avons le plaisir de vous proposer le poste de <strong>{{ job_title }}</strong>{% if job_department %}, au sein du service {{ job_department }},{% endif %} chez {{ company_name }}.</p>
<h2>Conditions proposées</h2>
<table>
  <tbody>
    <tr><th scope="row">Poste</th><td>{{ job_title }}</td></tr>
    {%- if job_location %}
    <tr><th scope="row">Lieu de travail</th><td>{{ job_location }}</td></tr>
    {%- endif %}
    <tr><th scope="row">Rémunération brute</th><td>{% if salary %}{{ salary }}{% if pay_frequency %} {{ pay_frequency }}{% endif %}{% else %}À convenir{% endif %}</td></tr>
    <tr><th scope="row">Entrée en fonction</th><td>{{ start_date | default: "À convenir" }}</td></tr>
    <tr><th scope="row">Période d’essai</th><td>Quatre mois, renouvelable une fois</td></tr>
    <tr><th scope="row">Congés payés</th><td>25 jours ouvrés par an, auxquels s’ajoutent les RTT</td></tr>
  </tbody>
</table>
<p>Vous bénéficierez de la mutuelle d’entreprise, prise en charge à 70 %, de titres-restaurant et de deux jours de télétravail par semaine.</p>
<p>Cette proposition est faite sous réserve de la visite médicale d’embauche et de votre autorisation de travailler en France.</p>
<h2>Votre réponse</h2>
<p>{% if expiry_date %}Merci de nous répondre au plus tard le <strong>{{ expiry_date }}</strong>.{% else %}Merci de nous répondre dès que possible.{% endif %} Votre page personnelle vous permet de relire cette lettre, de l’accepter ou de la décliner :</p>
<p><a class="letter-action" href="{{ accept_url }}">Consulter la proposition et y répondre</a></p>
<p>Dans l’attente de votre réponse, nous vous prions d’agréer nos salutations distinguées.</p>
<p><strong>La direction des ressources humaines</strong><br>{{ company_name }}</p>
`,
  },
  {
    name: "United Kingdom Offer",
    locale: "en-GB",
    body: `<div class="letterhead"><strong>{{ company_name }}</strong>{% if created_date %}<br>{{ created_date }}{% endif %}</div>
<p>Dear {{ candidate_name }},</p>
<h1>Offer of employment: {{ job_title }}</h1>
<p>Following our recent meetings, I am pleased to offer you employment with {{ company_name }} on the terms below. They will form part of your written statement of particulars.</p>
<table>
  <caption>Principal terms</caption>
  <tbody>
    <tr><th scope="row">Job title</th><td>{{ job_title }}</td></tr>
    {%- if job_department %}
    <tr><th scope="row">Department</th><td>{{ job_department }}</td></tr>
    {%- endif %}
    {%- if job_location %}
    <tr><th scope="row">Place of work</th><td>{{ job_location }}</td></tr>
    {%- endif %}
    <tr><th scope="row">Salary</th><td>{% if salary %}{{ salary }}{% if pay_frequency %} {{ pay_frequency }}{% endif %}, paid in arrears by bank transfer{% else %}To be confirmed{% endif %}</td></tr>
    <tr><th scope="row">Start date</th><td>{{ start_date | default: "To be agreed" }}</td></tr>
    <tr><th scope="row">Holiday</th><td>28 days a year plus bank holidays</td></tr>
    <tr><th scope="row">Probation</th><td>Three months</td></tr>
    <tr><th scope="row">Notice</th><td>One month on either side after probation</td></tr>
    <tr><th scope="row">Pension</th><td>Automatic enrolment; we contribute 6%</td></tr>
  </tbody>
</table>
<p>The offer is conditional on satisfactory references and on documents that show your right to work in the United Kingdom.</p>
<p>{% if expiry_date %}The offer is open until the end of <strong>{{ expiry_date }}</strong>. {% endif %}To accept, or if you would rather decline, please use your own page:</p>
<p><a class="letter-action" href="{{ accept_url }}">Read and answer the offer</a></p>
<p>I very much look forward to welcoming you, {{ candidate_first_name }}.</p>
<p>Yours sincerely,</p>
<p><strong>Head of People</strong><br>{{ company_name }}</p>
`,
  },
  {
    name: "Hourly and Part-time Offer",
    locale: "en-US",
    body: `<p>Hi {{ candidate_first_name }},</p>
<h1>You’re hired, if you’d like to be</h1>
<p>We would love you to join {{ company_name }} as <strong>{{ job_title }}</strong>{% if job_location %} in {{ job_location }}{% endif %}. Here is what we are offering:</p>
<table>
  <tbody>
    <tr><th scope="row">Pay</th><td>{% if salary %}{{ salary }}{% if pay_frequency %} {{ pay_frequency }}{% endif %}{% else %}The rate we agreed on the phone{% endif %}</td></tr>
    {%- if pay_frequency_code == "hourly" and salary_amount %}
    <tr><th scope="row">A 20-hour week</th><td>{{ salary_amount | times: 20 | money }} before tax</td></tr>
    <tr><th scope="row">Overtime</th><td>{{ salary_amount | times: 1.5 | money }} per hour over 40 hours a week</td></tr>
    {%- endif %}
    <tr><th scope="row">Hours</th><td>About 20 a week; your schedule comes two weeks ahead</td></tr>
    <tr><th scope="row">First shift</th><td>{{ start_date | default: "As soon as suits you" }}</td></tr>
    <tr><th scope="row">Payday</th><td>Every other Friday</td></tr>
  </tbody>
</table>
<p>You earn one hour of paid sick leave for every 30 hours worked, and you get 20% off everything we sell. Please bring an identity document and proof of your right to work to your first shift.</p>
<p><a class="letter-action" href="{{ accept_url }}">Yes or no? Tell us here</a></p>
{% if expiry_date %}<p>We will keep the place for you until <strong>{{ expiry_date }}</strong>.</p>{% endif %}
<p>See you soon,<br>{{ company_name }}</p>
`,
  },
  {
    name: "Executive Offer with Bonus",
    locale: "en-US",
    body: `<div class="letterhead"><strong>{{ company_name }}</strong><br>Private and confidential{% if created_date %}<br>{{ created_date }}{% endif %}</div>
<p>{{ candidate_name }}{% if candidate_address %}<br>{{ candidate_address }}{% endif %}</p>
<p>Dear {{ candidate_first_name }},</p>
<p>On behalf of the board it is my privilege to invite you to join {{ company_name }} as <strong>{{ job_title }}</strong>{% if start_date %}, with effect from {{ start_date }}{% endif %}. This letter sets out the principal terms.</p>
<h2>1. Compensation</h2>
<table>
  <thead><tr><th scope="col">Element</th><th scope="col">Target</th><th scope="col">Basis</th></tr></thead>
  <tbody>
    <tr><td>Base salary</td><td>{{ salary | default: "To be set by the compensation committee" }}</td><td>{{ pay_frequency | default: "reviewed yearly" | capitalize }}</td></tr>
    {%- if salary_amount and pay_frequency_code == "yearly" %}
    <tr><td>Annual bonus</td><td>{{ salary_amount | times: 0.4 | round | money }}</td><td>40% of base pay at target, 0 to 200% by results</td></tr>
    <tr><td>Sign-on bonus</td><td>{{ salary_amount | times: 0.15 | round | money }}</td><td>With the first payroll, repayable if you leave within a year</td></tr>
    <tr><td><strong>First-year total</strong></td><td><strong>{{ salary_amount | times: 1.55 | round | money }}</strong></td><td>At target</td></tr>
    {%- endif %}
  </tbody>
</table>
<h2>2. Equity</h2>
<p>Subject to the board’s approval you will be granted options that vest over four years: one quarter after the first year, the rest in equal monthly parts.</p>
<h2>3. Severance</h2>
<p>Should {{ company_name }} end your employment without cause, you will receive twelve months of base pay and continued health cover for the same time.</p>
<h2>4. Covenants</h2>
<ol>
  <li>Confidentiality, during your employment and after it</li>
  <li>Assignment of inventions made in the course of your work</li>
  <li>No solicitation of employees or customers for twelve months</li>
</ol>
<h2>5. Acceptance</h2>
<p>{% if expiry_date %}This offer lapses at the end of <strong>{{ expiry_date }}</strong>. {% endif %}You may accept or decline it on your own page, which also keeps a record of your answer:</p>
<p><a class="letter-action" href="{{ accept_url }}">Review and answer the offer</a></p>
<p>We look forward to building the next chapter with you.</p>
<p>Respectfully,</p>
<p><strong>Chair of the board</strong><br>{{ company_name }}</p>
`,
  },
];
