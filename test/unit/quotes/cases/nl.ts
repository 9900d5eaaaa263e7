import type { Case } from './types'

export const nl: Case[] = [
  {
    shows: 'curly marks, the verb turned round',
    text: '“We sluiten deze brug niet”, zei burgemeester Anneke Vos maandag.',
    found: [{ words: 'We sluiten deze brug niet', by: 'Anneke Vos', kind: 'direct' }],
  },
  {
    shows: 'single marks, as Dutch papers print them',
    text: '‘We sluiten deze brug niet’, zegt burgemeester Anneke Vos.',
    found: [{ words: 'We sluiten deze brug niet', by: 'Anneke Vos' }],
  },
  {
    shows: 'low marks',
    text: '„De brug is veilig en blijft open”, verklaarde Anneke Vos.',
    found: [{ words: 'De brug is veilig en blijft open', by: 'Anneke Vos' }],
  },
  {
    shows: 'speaker, verb and colon before',
    text: 'Bram de Wit antwoordde: “Niemand heeft ons iets gevraagd.”',
    found: [{ words: 'Niemand heeft ons iets gevraagd.', by: 'Bram de Wit' }],
  },
  {
    shows: 'a split quote is one',
    text: '“De brug is oud”, zegt Bram de Wit, “maar hij houdt het nog tien jaar.”',
    found: [{ words: 'De brug is oud … maar hij houdt het nog tien jaar.', by: 'Bram de Wit' }],
  },
  {
    shows: 'aldus',
    text: '“De brug blijft de hele winter open”, aldus wethouder Bram de Wit.',
    found: [{ words: 'De brug blijft de hele winter open', by: 'Bram de Wit' }],
  },
  {
    shows: 'a fragment after volgens',
    text: 'Volgens Bram de Wit is het plan “gewoon niet te verdedigen”.',
    found: [{ words: 'gewoon niet te verdedigen', by: 'Bram de Wit', kind: 'mixed' }],
  },
  {
    shows: 'a pronoun',
    text: 'Minister Anneke Vos bezocht de bouwplaats. “Hier beweegt al een jaar niets”, zei ze.',
    found: [{ words: 'Hier beweegt al een jaar niets', by: 'Anneke Vos' }],
  },
  {
    shows: 'a spokesman without a name',
    text: '“De zaak is gesloten”, zei een woordvoerder van het ministerie.',
    found: [{ words: 'De zaak is gesloten', by: 'een woordvoerder van het ministerie' }],
  },
  {
    shows: 'a title is no speech',
    text: 'De film “De dagen van Elmdal” komt in mei in de bioscoop.',
    found: [],
  },
  {
    shows: 'nested marks stay inside',
    text: '“Mijn buurman zei ‘blijf thuis’ en ik bleef”, vertelt Kees Mulder.',
    found: [{ words: 'Mijn buurman zei ‘blijf thuis’ en ik bleef', by: 'Kees Mulder' }],
  },
  {
    shows: 'an apposition between name and verb',
    text: 'Kees Mulder, voorzitter van de vereniging, zei: “De mensen zijn het wachten moe.”',
    found: [{ words: 'De mensen zijn het wachten moe.', by: 'Kees Mulder' }],
  },
  {
    shows: 'two speakers',
    text: '“Deze wet moet er komen”, benadrukte Anneke Vos.\n“Deze wet is gevaarlijk”, waarschuwde Bram de Wit.',
    found: [
      { words: 'Deze wet moet er komen', by: 'Anneke Vos' },
      { words: 'Deze wet is gevaarlijk', by: 'Bram de Wit' },
    ],
  },
  {
    shows: 'reported speech is told as such',
    text: 'Anneke Vos zei dat de brug open blijft.',
    found: [{ words: 'de brug open blijft', by: 'Anneke Vos', kind: 'indirect' }],
    indirect: true,
  },
]
