import type { Told } from './types'

export const unnamed: readonly Told[] = [
  ['"It was like thunder," one resident said.', [['It was like thunder', 'one resident']]],
  ['"We are still counting," said officials at the port.', [['We are still counting', 'officials at the port']]],
  ['"It is not his decision," said a person familiar with the talks.', [['It is not his decision', 'a person familiar with the talks']]],
  ['"No comment," said a spokeswoman for Marlow.', [['No comment', 'a spokeswoman for Marlow']]],
  ['Critics say the plan is "dead on arrival."', [['dead on arrival.', 'Critics']]],
  ['Many say the bridge is "an eyesore."', [['an eyesore.', 'Many']]],
  ['The statement said the firm was "reviewing its options."', [['reviewing its options.', 'The statement']]],
  ['"Put out the light!" somebody shouted.', [['Put out the light!', 'somebody']]],
  ['About 50 protesters were at the gate, chanting "no toll, no peace."', [['no toll, no peace.', 'About 50 protesters']]],
  ['"We vote our members\' view," the union\'s general secretary said.', [["We vote our members' view", "the union's general secretary"]]],
]
