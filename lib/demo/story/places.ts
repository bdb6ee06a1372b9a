/** A town; in its patterns `#` stands for a digit and `?` for a letter. */
export interface Place {
  city: string;
  provinceState: string | null;
  postalCode: string;
  phone: string;
}

/** Telephone numbers are those set aside for fiction, where a country has such. */
const table = `
US | New York       | NY          | 100##    | +1 212 555 01##
US | San Francisco  | CA          | 941##    | +1 415 555 01##
US | Austin         | TX          | 787##    | +1 512 555 01##
US | Chicago        | IL          | 606##    | +1 312 555 01##
US | Boston         | MA          | 021##    | +1 617 555 01##
US | Seattle        | WA          | 981##    | +1 206 555 01##
US | Denver         | CO          | 802##    | +1 303 555 01##
US | Columbus       | OH          | 432##    | +1 614 555 01##
US | Atlanta        | GA          | 303##    | +1 404 555 01##
US | Portland       | OR          | 972##    | +1 503 555 01##
GB | London         | –           | SE1# #?? | +44 20 7946 0###
GB | Manchester     | –           | M1# #??  | +44 161 496 0###
GB | Bristol        | –           | BS# #??  | +44 117 496 0###
GB | Edinburgh      | –           | EH1# #?? | +44 131 496 0###
GB | Leeds          | –           | LS1# #?? | +44 113 496 0###
CA | Toronto        | ON          | M5V #?#  | +1 416 555 01##
CA | Vancouver      | BC          | V6B #?#  | +1 604 555 01##
CA | Montréal       | QC          | H2X #?#  | +1 514 555 01##
CA | Calgary        | AB          | T2P #?#  | +1 403 555 01##
IN | Bengaluru      | Karnataka   | 5600##   | +91 90000 #####
IN | Hyderabad      | Telangana   | 5000##   | +91 90000 #####
IN | Pune           | Maharashtra | 4110##   | +91 90000 #####
IN | Chennai        | Tamil Nadu  | 6000##   | +91 90000 #####
JP | Tokyo          | –           | 15#-00## | +81 3 5550 ####
JP | Yokohama       | Kanagawa    | 22#-00## | +81 45 550 ####
JP | Osaka          | –           | 53#-00## | +81 6 5550 ####
JP | Fukuoka        | –           | 81#-00## | +81 92 550 ####
BR | São Paulo      | SP          | 01###-0## | +55 11 95555 ####
BR | Belo Horizonte | MG          | 30###-0## | +55 31 95555 ####
BR | Recife         | PE          | 50###-0## | +55 81 95555 ####
BR | Porto Alegre   | RS          | 90###-0## | +55 51 95555 ####
DE | Berlin         | –           | 10###    | +49 30 23125 ###
DE | Hamburg        | –           | 20###    | +49 40 66969 ###
DE | München        | –           | 80###    | +49 89 99998 ###
DE | Köln           | –           | 50###    | +49 221 4710 ###
DE | Leipzig        | –           | 04###    | +49 30 23125 ###
DE | Bremen         | –           | 28###    | +49 30 23125 ###
FR | Paris          | –           | 750##    | +33 1 99 00 ## ##
FR | Lyon           | –           | 690##    | +33 4 65 71 ## ##
FR | Nantes         | –           | 440##    | +33 2 61 91 ## ##
FR | Toulouse       | –           | 310##    | +33 5 36 49 ## ##
FR | Lille          | –           | 590##    | +33 3 53 01 ## ##
CH | Zürich         | ZH          | 80##     | +41 44 555 ## ##
CH | Basel          | BS          | 40##     | +41 61 555 ## ##
CH | Bern           | BE          | 30##     | +41 31 555 ## ##
ES | Madrid         | –           | 280##    | +34 910 55# ###
ES | Barcelona      | –           | 080##    | +34 930 55# ###
ES | Valencia       | –           | 460##    | +34 960 55# ###
`;

/** The towns of a country that candidates live in. */
export const placesIn = (countryCode: string): Place[] =>
  table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .filter(([country]) => country === countryCode)
    .map(([, city, provinceState, postalCode, phone]) => ({
      city: city!,
      provinceState: provinceState === "–" ? null : provinceState!,
      postalCode: postalCode!,
      phone: phone!,
    }));
