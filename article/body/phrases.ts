/** Lines between an article's paragraphs that lead elsewhere or ask for something: "Read more:", "Lesen Sie auch", "Lire aussi". */
const LEADS_ELSEWHERE = new RegExp(
  `^[\\s\\W]*(?:${[
    'read (?:more|also|next|the full)|related(?: (?:stories|articles|content|coverage))?\\s*[:—-]|more (?:from|on|about) |see also|also read|watch(?: also)?\\s*:|listen\\s*:|recommended|you (?:may|might) also|must read|sign up|subscribe|click here|follow us|editor.s picks?|trending|don.t miss|most read',
    'lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu|über .{3,60} lesen|lesen)|lies auch|auch interessant|hier (?:lesen|geht es)|das könnte sie auch',
    '(?:à )?lire (?:aussi|également|plus)|voir aussi|sur le même (?:sujet|thème)|article réservé|il vous reste|abonnez-vous|notre dossier',
    'le[ea] (?:también|además|más)|lea:|te puede interesar|ver (?:también|más)|más información|puedes leer|síguenos|suscríbete|noticias? relacionad',
    'leggi (?:anche|pure)|vedi anche|guarda anche|potrebbe interessarti|iscriviti|approfondiment',
    'leia (?:também|mais)|veja (?:também|mais)|saiba mais|confira também|assine|ler? (?:também|mais)',
    'lees (?:ook|meer|verder)|bekijk ook|meer over dit|læs (?:også|mere)|les også|läs (?:också|mer|även)|katso myös|lue myös',
    'czytaj (?:także|też|również|więcej|dalej)|zobacz (?:także|też|również)|przeczytaj także|polecamy',
    'чита(?:йте|ть) (?:также|еще|ещё|далее|полностью)|читайте по теме|смотрите также|подписывайтесь|материалы по теме|новости по теме|подробнее:',
    'читайте (?:також|ще|більше)|дивіться також|підписуйтесь|до теми:',
    'okumaya devam|ilgili haber|bunu da okuyun|اقرأ (?:أيضا|أيضًا|ايضا|المزيد)|بیشتر بخوانید|مطالب مرتبط|قد يهمك|【?関連(?:記事|キーワード)|あわせて読みたい|相關(?:新聞|文章|連結)|延伸閱讀|相关(?:新闻|阅读)|관련기사',
  ].join('|')})`,
  'iu',
)

/** An address, a handle or a number alone in its block. */
const CONTACT =
  /^[\s\W]*(?:(?:e-?mail|contact|twitter|follow|tel|phone)?[\s:@]*)?(?:[\w.+-]+@[\w-]+\.[\w.]+|@\w{2,30}|(?:https?:\/\/|www\.)\S+|[\w-]+\.(?:com|org|net)\/\S+)[\s\W]*$/iu
const CREDIT =
  /^[\s\W]*(?:(?:photos?|fotos?|picture|image|images?|video|credit|bild(?:quelle)?|crédits?|getty|reuters|ap photo|afp|©|\(c\))\s*(?:[:/|©—-]|by\b|credit\b|via\b|caption\b)|(?:additional )?(?:reporting|writing|editing) by\s+\p{L})/iu
const DATE_OR_BYLINE =
  /^[\s\W]*(?:(?:last )?(?:updated|published|posted|modified)\b|(?:by|von|par|por|di|door|af|av)\s+\p{Lu}[\p{L}.'’-]+(?:\s+\p{L}[\p{L}.'’-]+){0,4}\s*$|\d{1,2}[:.]\d{2}\b|\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d+ (?:min|hour|day|mins|hours|days)\b|veröffentlicht|aktualisiert|publié|mis à jour|publicado|actualizado|pubblicato|gepubliceerd|опубликовано|обновлено)/iu

export function leadsElsewhere(text: string): boolean {
  return text.length < 300 && LEADS_ELSEWHERE.test(text)
}

export function isContactOrCredit(text: string): boolean {
  return text.length < 160 && (CONTACT.test(text) || CREDIT.test(text))
}

export function isDateOrByline(text: string): boolean {
  return text.length < 120 && DATE_OR_BYLINE.test(text)
}
