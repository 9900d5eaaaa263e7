import type { QuoteLanguage } from './types'

export const pl: QuoteLanguage = {
  code: 'pl',
  say: 'powiedział powiedziała powiedzieli mówi mówił mówiła mówią stwierdził stwierdziła stwierdza oświadczył oświadczyła dodał dodała dodaje podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza wyjaśnił wyjaśniła wyjaśnia tłumaczył tłumaczyła tłumaczy zapewnił zapewniła zapewnia napisał napisała pisze zapytał zapytała pyta odpowiedział odpowiedziała odpowiada ocenił oceniła ocenia zauważył zauważyła zauważa przyznał przyznała przyznaje przekazał przekazała poinformował poinformowała informuje komentował skomentował skomentowała komentuje apelował zaapelował ostrzegł ostrzega przypomniał przypomniała przypomina twierdzi twierdził uważa uważał przekonywał przekonuje wskazał wskazała wskazuje relacjonuje opowiada obiecał zapowiedział zapowiedziała krzyczał wspomina podsumował argumentował zaapelowała dopytywał',
  core: 'powiedział powiedziała mówi mówił stwierdził dodał dodała napisał podkreślił',
  label:
    'nazwał nazwała nazywa określił określiła określa opisał oskarżył oskarża skrytykował krytykuje porównał pochwalił mówił uznał uznała widzi chce sądzi wierzy potępił zarzucił zacytował',
  report:
    'oświadczenie oświadczeniu słowa słowami komunikat komunikacie wpis wpisie list wypowiedź wypowiedzi przemówienie odpowiedź pytanie obietnica hasło',
  source: 'według zdaniem wg',
  sourceAfter: '',
  determiners: 'ten ta to ci te jeden jedna kilku kilka wielu niektórzy inny inna dwaj trzech każdy wszyscy',
  definite: '',
  articles: '',
  oblique: 'tego tej tym tych',
  she: 'ona',
  he: 'on',
  they: 'oni one ono',
  first: 'ja my',
  possessives: 'jego jej ich swój swoje mój nasz',
  relatives: 'który która które którzy kto co',
  prepositions: 'w we na do z ze od po za przed przez dla o u pod nad przy między bez podczas według ku jako mimo oprócz',
  attach: 'z ze do od',
  conjunctions: 'i oraz a ale lub albo że żeby jeśli gdy kiedy bo ponieważ choć jak czy jako',
  auxiliaries:
    'jest są był była było byli będzie został została nie się też także również już jeszcze potem następnie wczoraj dziś tylko nawet wtedy później więc',
  titles:
    'pan pani dr prof prezydent premier minister ks ksiądz papież król królowa generał gen marszałek poseł posłanka senator ministra prezydentka ministerka burmistrz',
  roles:
    'prezydent premier minister rzecznik rzeczniczka burmistrz wójt poseł posłanka senator przewodniczący przewodnicząca szef szefowa dyrektor dyrektorka lider liderka sekretarz adwokat prokurator kandydat kandydatka ekspert ekspertka ekonomista badacz profesor dziennikarz świadek mieszkaniec polityk marszałek wicepremier wiceminister źródło trener zawodnik mężczyzna kobieta ojciec matka prezes ministerka prezeska burmistrzyni radny radna lekarz lekarka',
  bodies:
    'rząd ministerstwo partia grupa firma spółka komisja sąd policja prokuratura gazeta dziennik agencja stowarzyszenie związek urząd raport badanie tekst rządu ministerstwa partii grupy firmy spółki komisji sądu policji prokuratury gazety agencji stowarzyszenia związku urzędu raportu miasta gminy rady zarządu straży szpitala',
  times:
    'poniedziałek wtorek środa czwartek piątek sobota niedziela stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia wczoraj dziś',
  notNames: 'polski polska polacy polak europejski amerykański',
  particles: 'von van de',
  terms: 'tzw tak_zwany zwany zatytułowany pod_nazwą książka film piosenka powieść serial program tytuł słowo termin pojęcie akcja pt',
  letters: 'ąęłżźśćń',
  stop: 'i w na z do nie się to że jest o a po jak przez od dla za ale był tym co są oraz ze już ma',
  feminine:
    'pani ona rzeczniczka posłanka królowa matka kobieta ministerka prezeska przewodnicząca szefowa dyrektorka liderka kandydatka ekspertka',
  masculine: 'pan on rzecznik poseł król ojciec mężczyzna',
  dashes: true,
}
