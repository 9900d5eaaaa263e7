import type { Case } from './types'

export const it: Case[] = [
  {
    shows: 'angular marks, the verb turned round',
    text: '«Non chiuderemo questo ponte», ha detto la sindaca Giulia Ferri lunedì.',
    found: [{ words: 'Non chiuderemo questo ponte', by: 'Giulia Ferri', kind: 'direct' }],
  },
  {
    shows: 'curly marks',
    text: '“Il ponte è sicuro e resterà aperto”, assicura Giulia Ferri.',
    found: [{ words: 'Il ponte è sicuro e resterà aperto', by: 'Giulia Ferri' }],
  },
  {
    shows: 'speaker, verb and colon before',
    text: 'Marco Landi ha risposto: «Nessuno ci ha consultato prima dei lavori».',
    found: [{ words: 'Nessuno ci ha consultato prima dei lavori', by: 'Marco Landi' }],
  },
  {
    shows: 'a split quote is one',
    text: '«Il ponte è vecchio», spiega Marco Landi, «ma terrà altri dieci anni».',
    found: [{ words: 'Il ponte è vecchio … ma terrà altri dieci anni', by: 'Marco Landi' }],
  },
  {
    shows: 'a dash opens speech',
    text: '– Non chiuderemo questo ponte – ha detto Giulia Ferri. – Resterà aperto tutto l’inverno.',
    found: [{ words: 'Non chiuderemo questo ponte … Resterà aperto tutto l’inverno.', by: 'Giulia Ferri' }],
  },
  {
    shows: 'a fragment after secondo',
    text: 'Secondo Marco Landi il progetto è «semplicemente indifendibile».',
    found: [{ words: 'semplicemente indifendibile', by: 'Marco Landi', kind: 'mixed' }],
  },
  {
    shows: 'a name elided before: dell’associazione',
    text: 'Paolo Neri, presidente dell’associazione, ha aggiunto: «La gente è stanca di aspettare».',
    found: [{ words: 'La gente è stanca di aspettare', by: 'Paolo Neri' }],
  },
  {
    shows: 'a spokesman without a name',
    text: '«Il caso è chiuso», ha affermato il portavoce del ministero.',
    found: [{ words: 'Il caso è chiuso', by: 'il portavoce del ministero' }],
  },
  {
    shows: 'a title is no speech',
    text: 'Il film «I giorni di Valbruna» arriverà nelle sale a maggio.',
    found: [],
  },
  {
    shows: 'nested marks stay inside',
    text: '«Il mio vicino mi ha detto “resta a casa” e sono rimasto», racconta Paolo Neri.',
    found: [{ words: 'Il mio vicino mi ha detto “resta a casa” e sono rimasto', by: 'Paolo Neri' }],
  },
  {
    shows: 'a pronoun',
    text: 'La ministra Giulia Ferri ha visitato il cantiere. «Qui non si muove nulla da un anno», ha detto lei.',
    found: [{ words: 'Qui non si muove nulla da un anno', by: 'Giulia Ferri' }],
  },
  {
    shows: 'straight marks',
    text: '"Abbiamo perso troppo tempo", ha ammesso il ministro Marco Landi.',
    found: [{ words: 'Abbiamo perso troppo tempo', by: 'Marco Landi' }],
  },
  {
    shows: 'two speakers',
    text: '«Bisogna votare questa legge», insiste Giulia Ferri.\n«Questa legge è pericolosa», replica Marco Landi.',
    found: [
      { words: 'Bisogna votare questa legge', by: 'Giulia Ferri' },
      { words: 'Questa legge è pericolosa', by: 'Marco Landi' },
    ],
  },
  {
    shows: 'reported speech is told as such',
    text: 'Giulia Ferri ha detto che il ponte resterà aperto.',
    found: [{ words: 'il ponte resterà aperto', by: 'Giulia Ferri', kind: 'indirect' }],
    indirect: true,
  },
]
