import type { Case } from './types'

export const pl: Case[] = [
  {
    shows: 'low marks, a dash, the verb turned round',
    text: '„Nie zamkniemy tego mostu” – powiedziała burmistrz Anna Zielińska w poniedziałek.',
    found: [{ words: 'Nie zamkniemy tego mostu', by: 'Anna Zielińska', kind: 'direct' }],
  },
  {
    shows: 'dashes as Polish papers print speech',
    text: '– Nie zamkniemy tego mostu – powiedziała Anna Zielińska. – Zostanie otwarty przez całą zimę.',
    found: [{ words: 'Nie zamkniemy tego mostu … Zostanie otwarty przez całą zimę.', by: 'Anna Zielińska' }],
  },
  {
    shows: 'hyphens in the place of dashes',
    text: '- Most jest bezpieczny - zapewnił Piotr Wolski.',
    found: [{ words: 'Most jest bezpieczny', by: 'Piotr Wolski' }],
  },
  {
    shows: 'speaker, verb and colon before',
    text: 'Piotr Wolski odpowiedział: „Nikt nas o nic nie pytał”.',
    found: [{ words: 'Nikt nas o nic nie pytał', by: 'Piotr Wolski' }],
  },
  {
    shows: 'a split quote is one',
    text: '„Most jest stary”, wyjaśnił Piotr Wolski, „ale wytrzyma jeszcze dziesięć lat”.',
    found: [{ words: 'Most jest stary … ale wytrzyma jeszcze dziesięć lat', by: 'Piotr Wolski' }],
  },
  {
    shows: 'angular marks',
    text: '»Straciliśmy zbyt wiele czasu«, przyznał minister Piotr Wolski.',
    found: [{ words: 'Straciliśmy zbyt wiele czasu', by: 'Piotr Wolski' }],
  },
  {
    shows: 'a fragment after według',
    text: 'Według Piotra Wolskiego projekt jest „po prostu nie do obrony”.',
    found: [{ words: 'po prostu nie do obrony', by: 'Piotra Wolskiego', kind: 'mixed' }],
  },
  {
    shows: 'an office alone means its holder',
    text: 'Minister Anna Zielińska odwiedziła budowę. „Od roku nic się tu nie dzieje” – dodała minister.',
    found: [{ words: 'Od roku nic się tu nie dzieje' }],
  },
  {
    shows: 'a spokesman without a name',
    text: '„Sprawa jest zamknięta” – przekazał rzecznik ministerstwa.',
    found: [{ words: 'Sprawa jest zamknięta', by: 'rzecznik ministerstwa' }],
  },
  {
    shows: 'a title is no speech',
    text: 'Film „Dni Zielonej Doliny” wejdzie do kin w maju.',
    found: [],
  },
  {
    shows: 'nested marks stay inside',
    text: '„Sąsiad powiedział mi »zostań w domu« i zostałem” – opowiada Jan Nowicki.',
    found: [{ words: 'Sąsiad powiedział mi »zostań w domu« i zostałem', by: 'Jan Nowicki' }],
  },
  {
    shows: 'an apposition between name and verb',
    text: 'Jan Nowicki, przewodniczący związku, stwierdził: „Ludzie są zmęczeni czekaniem”.',
    found: [{ words: 'Ludzie są zmęczeni czekaniem', by: 'Jan Nowicki' }],
  },
  {
    shows: 'two speakers',
    text: '„Trzeba przyjąć tę ustawę” – podkreśliła Anna Zielińska.\n„Ta ustawa jest groźna” – ostrzegł Piotr Wolski.',
    found: [
      { words: 'Trzeba przyjąć tę ustawę', by: 'Anna Zielińska' },
      { words: 'Ta ustawa jest groźna', by: 'Piotr Wolski' },
    ],
  },
  {
    shows: 'a list with dashes is no speech',
    text: '– chleb i mleko\n– dwie cebule',
    found: [],
  },
  {
    shows: 'reported speech is told as such',
    text: 'Anna Zielińska powiedziała, że most zostanie otwarty.',
    found: [{ words: 'most zostanie otwarty', by: 'Anna Zielińska', kind: 'indirect' }],
    indirect: true,
  },
]
