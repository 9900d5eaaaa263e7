import type { Case } from './types'

export const pt: Case[] = [
  {
    shows: 'curly marks, the verb turned round',
    text: '“Não vamos fechar esta ponte”, disse a prefeita Marina Prado na segunda-feira.',
    found: [{ words: 'Não vamos fechar esta ponte', by: 'Marina Prado', kind: 'direct' }],
  },
  {
    shows: 'angular marks',
    text: '«A ponte é segura e vai ficar aberta», garantiu Marina Prado.',
    found: [{ words: 'A ponte é segura e vai ficar aberta', by: 'Marina Prado' }],
  },
  {
    shows: 'speaker, verb and colon before',
    text: 'João Seixas respondeu: “Ninguém nos consultou antes das obras.”',
    found: [{ words: 'Ninguém nos consultou antes das obras.', by: 'João Seixas' }],
  },
  {
    shows: 'a split quote is one',
    text: '“A ponte é velha”, explicou João Seixas, “mas vai aguentar mais dez anos.”',
    found: [{ words: 'A ponte é velha … mas vai aguentar mais dez anos.', by: 'João Seixas' }],
  },
  {
    shows: 'dashes as in a dialogue',
    text: '— Não vamos fechar esta ponte — disse Marina Prado. — Ela fica aberta o inverno todo.',
    found: [{ words: 'Não vamos fechar esta ponte … Ela fica aberta o inverno todo.', by: 'Marina Prado' }],
  },
  {
    shows: 'a fragment after segundo',
    text: 'Segundo João Seixas, o projeto é “simplesmente indefensável”.',
    found: [{ words: 'simplesmente indefensável', by: 'João Seixas', kind: 'mixed' }],
  },
  {
    shows: 'a pronoun',
    text: 'A ministra Marina Prado visitou as obras. “Nada se move aqui há um ano”, lamentou ela.',
    found: [{ words: 'Nada se move aqui há um ano', by: 'Marina Prado' }],
  },
  {
    shows: 'a spokesman without a name',
    text: '“O caso está encerrado”, afirmou o porta-voz do ministério.',
    found: [{ words: 'O caso está encerrado', by: 'o porta-voz do ministério' }],
  },
  {
    shows: 'a title is no speech',
    text: 'O romance “Os Dias de Valverde” chega às livrarias em maio.',
    found: [],
  },
  {
    shows: 'nested marks stay inside',
    text: '«O meu vizinho disse-me “fica em casa” e eu fiquei», contou André Matos.',
    found: [{ words: 'O meu vizinho disse-me “fica em casa” e eu fiquei', by: 'André Matos' }],
  },
  {
    shows: 'an apposition between name and verb',
    text: 'André Matos, presidente da associação, declarou: “As pessoas estão cansadas de esperar.”',
    found: [{ words: 'As pessoas estão cansadas de esperar.', by: 'André Matos' }],
  },
  {
    shows: 'straight marks',
    text: '"Perdemos tempo demais", reconheceu o ministro João Seixas.',
    found: [{ words: 'Perdemos tempo demais', by: 'João Seixas' }],
  },
  {
    shows: 'two speakers',
    text: '“É preciso aprovar esta lei”, insistiu Marina Prado.\n“Esta lei é perigosa”, alertou João Seixas.',
    found: [
      { words: 'É preciso aprovar esta lei', by: 'Marina Prado' },
      { words: 'Esta lei é perigosa', by: 'João Seixas' },
    ],
  },
  {
    shows: 'reported speech is told as such',
    text: 'Marina Prado disse que a ponte vai ficar aberta.',
    found: [{ words: 'a ponte vai ficar aberta', by: 'Marina Prado', kind: 'indirect' }],
    indirect: true,
  },
]
