import type { QuoteLanguage } from './types'

export const es: QuoteLanguage = {
  code: 'es',
  say: 'dijo dice dicen dijeron decía dicho afirmó afirma afirman afirmaron aseguró asegura aseguran explicó explica explicaron señaló señala señalaron añadió añade agregó agrega declaró declara indicó indica manifestó manifiesta sostuvo sostiene apuntó apunta comentó comenta contó cuenta respondió responde preguntó pregunta escribió escribe anunció anuncia advirtió advierte subrayó subraya destacó destaca recordó recuerda insistió insiste reconoció reconoce admitió admite expresó expresa concluyó concluye precisó precisa reiteró reitera prometió promete lamentó lamenta opinó opina criticó critica confesó confiesa exclamó gritó pidió pide denunció denuncia argumentó matizó zanjó aclaró remarcó relató tuiteó reclamó aseveró expuso enfatizó',
  core: 'dijo dice afirmó aseguró explicó señaló añadió',
  label:
    'calificó califica llamó llama describió describe tildó acusó acusa considera consideró comparó condenó celebró defendió defiende habló habla ve quiere cree creen piensa espera teme definió tachó citó',
  report: 'declaración declaraciones palabras comunicado mensaje tuit carta discurso frase respuesta pregunta promesa lema',
  source: 'según',
  sourceAfter: '',
  determiners: 'el la los las un una unos unas este esta estos estas ese esa varios algunos algunas dos tres otro otra muchos',
  definite: 'el la',
  articles: 'el la los las un una',
  oblique: '',
  she: 'ella',
  he: 'él',
  they: 'ellos ellas',
  first: 'yo nosotros usted',
  possessives: 'su sus mi nuestro nuestra',
  relatives: 'que quien quienes cual',
  prepositions: 'de a en por para con sin contra entre hacia desde sobre tras durante ante bajo según hasta como del al',
  attach: 'de del para',
  conjunctions: 'y e o pero sino que si cuando porque aunque mientras como',
  auxiliaries:
    'ha han había habían es son era eran fue será sería no se también ya aún luego después además así lo le les ayer todavía más incluso',
  titles:
    'sr sra srta señor señora don doña dña lic ing dr dra doctor doctora presidente presidenta ministro ministra papa rey reina general cardenal',
  roles:
    'presidente presidenta ministro ministra portavoz alcalde alcaldesa diputado diputada senador senadora jefe jefa director directora responsable secretario secretaria abogado abogada fiscal candidato candidata líder dirigente experto experta economista investigador investigadora profesor profesora periodista testigo vecino policía consejero vicepresidente fuente fuentes entrenador jugador hombre mujer padre madre gobernador canciller',
  bodies:
    'gobierno ministerio partido grupo empresa compañía comisión tribunal policía fiscalía periódico diario agencia asociación sindicato ayuntamiento informe estudio texto',
  times:
    'lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre ayer hoy',
  notNames: 'español española europeo americano',
  particles: 'de del la las los y',
  terms:
    'llamado llamada denominado titulado titulada apodado libro película canción novela serie programa título palabra término expresión operación',
  letters: 'ñ¿¡',
  stop: 'el la los las de que y en un una por con no para es se del al lo como más pero su ha fue',
  feminine: 'sra señora doña ella presidenta ministra alcaldesa diputada senadora directora reina madre dra',
  masculine: 'sr señor don él presidente ministro alcalde diputado senador director rey padre',
  dashes: true,
}
