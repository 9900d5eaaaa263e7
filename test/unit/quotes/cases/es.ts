import type { Case } from './types'

export const es: Case[] = [
  {
    shows: 'angular marks, the verb turned round',
    text: '«No vamos a cerrar este puente», dijo la alcaldesa Lucía Robles el lunes.',
    found: [{ words: 'No vamos a cerrar este puente', by: 'Lucía Robles', kind: 'direct' }],
  },
  {
    shows: 'curly marks',
    text: '“El puente es seguro y seguirá abierto”, aseguró Lucía Robles.',
    found: [{ words: 'El puente es seguro y seguirá abierto', by: 'Lucía Robles' }],
  },
  {
    shows: 'speaker, verb and colon before',
    text: 'Pablo Serrano respondió: «Nadie nos preguntó nada antes de las obras».',
    found: [{ words: 'Nadie nos preguntó nada antes de las obras', by: 'Pablo Serrano' }],
  },
  {
    shows: 'a split quote is one',
    text: '«El puente es viejo», explicó Pablo Serrano, «pero aguantará diez años más».',
    found: [{ words: 'El puente es viejo … pero aguantará diez años más', by: 'Pablo Serrano' }],
  },
  {
    shows: 'dashes as in a dialogue',
    text: '—No vamos a cerrar este puente —dijo Lucía Robles—. Seguirá abierto todo el invierno.',
    found: [{ words: 'No vamos a cerrar este puente … Seguirá abierto todo el invierno.', by: 'Lucía Robles' }],
  },
  {
    shows: 'a fragment after según',
    text: 'Según Pablo Serrano, el proyecto es «sencillamente indefendible».',
    found: [{ words: 'sencillamente indefendible', by: 'Pablo Serrano', kind: 'mixed' }],
  },
  {
    shows: 'a pronoun',
    text: 'La ministra Lucía Robles visitó las obras. «Aquí no se mueve nada desde hace un año», lamentó ella.',
    found: [{ words: 'Aquí no se mueve nada desde hace un año', by: 'Lucía Robles' }],
  },
  {
    shows: 'a spokeswoman without a name',
    text: '«El caso está cerrado», afirmó la portavoz del ministerio.',
    found: [{ words: 'El caso está cerrado', by: 'la portavoz del ministerio' }],
  },
  {
    shows: 'a title is no speech',
    text: 'La novela «Los días de Valdemora» llegará a las librerías en mayo.',
    found: [],
  },
  {
    shows: 'nested marks stay inside',
    text: '«Mi vecino me dijo “quédate en casa” y me quedé», contó Andrés Molina.',
    found: [{ words: 'Mi vecino me dijo “quédate en casa” y me quedé', by: 'Andrés Molina' }],
  },
  {
    shows: 'questions and exclamations of the language',
    text: '«¿Quién va a pagar todo esto?», preguntó el concejal Andrés Molina.',
    found: [{ words: '¿Quién va a pagar todo esto?', by: 'Andrés Molina' }],
  },
  {
    shows: 'an apposition between name and verb',
    text: 'Andrés Molina, presidente de la asociación, señaló: «La gente está cansada de esperar».',
    found: [{ words: 'La gente está cansada de esperar', by: 'Andrés Molina' }],
  },
  {
    shows: 'two speakers',
    text: '«Hay que aprobar esta ley», insistió Lucía Robles.\n«Esta ley es peligrosa», advirtió Pablo Serrano.',
    found: [
      { words: 'Hay que aprobar esta ley', by: 'Lucía Robles' },
      { words: 'Esta ley es peligrosa', by: 'Pablo Serrano' },
    ],
  },
  {
    shows: 'reported speech is told as such',
    text: 'Lucía Robles dijo que el puente seguirá abierto.',
    found: [{ words: 'el puente seguirá abierto', by: 'Lucía Robles', kind: 'indirect' }],
    indirect: true,
  },
]
