import { setOf } from './lexicon'

/** The commonest short words of languages that a page may hold; after the stop-word method of Dunning and others, cut to what sets them apart. */
export const COMMON: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf(
    'the and of to is that it was for with are this have not be they we will our has would you there i do my an on at by from as his her he she or but so no all can had were been who what than them more about up out if us me should must into within their its after before said says own against every each over only other many much some any one two never always because when where which while under between through during without since until still just even also such both most those these here then now new people year years government may might could cannot being does did done make made take get give keep want need',
  ),
  de: setOf(
    'der die das und ist nicht wir ich ein eine mit für auf dem den sich wird werden haben auch von zu im es aber als am aus bei bis dann dass des diese doch durch einem einen einer er gegen hat ihr ja jede kann kein keine man mehr muss müssen nach noch nur oder ohne schon sehr sein seine sie sind soll sollen sollte sondern über uns unser unter vom vor weil wenn wer wie wieder wo wollen wurde würde zum zur zwei',
  ),
  fr: setOf('le la les et est nous ne pas que une des dans pour sur avec ce qui sont du au je vous il elle'),
  es: setOf('el la los las y es que no una por para con del se lo en su más está son como pero'),
  pt: setOf('o os as e é que não uma um por para com do da dos em se mais são como mas foi nós'),
  it: setOf('il lo gli e è che non una per con del della di sono nel come ma più ci si questo abbiamo'),
  ca: setOf('el els les i de que no en per amb una és del hem ha més però aquest'),
  ro: setOf('și în de la cu nu că este pe din pentru mai sunt fost va care dar vor acest'),
  nl: setOf('de het een en is niet wij ik van dat voor met zijn op te hebben worden aan er ook maar'),
  pl: setOf('i w nie się na że jest to z do nas jak ale są będzie przez tak po od tym'),
  cs: setOf('se na je že v to s z ale jako za jsem jsme jsou není podle také už nebo který která bude byl pro aby'),
  sk: setOf('sa na je že v to s z ale ako za som sme sú nie podľa tiež už alebo ktorý bude bol pre aby'),
  hr: setOf('i je u se na da su za od što nije će kako ali koji koja koje smo ovo tako biti'),
  sl: setOf('je da se na za ne pa ki bo kot tudi ni smo od po ali bomo'),
  sv: setOf('och att det är inte vi jag en ett som på för med av den har till om kommer ska'),
  da: setOf('og at det er ikke vi jeg en et som på for med af den har til om vil skal'),
  fi: setOf('ja on ei että se en me hän ovat oli kuin mutta niin tämä myös olemme emme'),
  et: setOf('ja on ei et see ka kui oma mis ning või aga ole meie'),
  hu: setOf('az és hogy nem egy ez azt van meg csak mint vagy már mert lesz volt fog kell'),
  lt: setOf('ir yra kad ne tai su į iš bet kaip mes bus'),
  lv: setOf('un ir ka no par ar uz nav tas bet kā mēs'),
  tr: setOf('ve bir bu da de için ile değil çok ama biz ben olarak daha gibi var yok'),
  id: setOf('yang dan di itu tidak ini untuk dengan akan dari pada kami kita adalah ke ada bisa juga saya'),
  vi: setOf('và của là không có được cho trong với các người này một những'),
}
