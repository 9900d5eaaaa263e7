import type { Told } from './types'

/** Courts and inquiries: counsel, witnesses, judgments, statements read out. */
export const court: readonly Told[] = [
  ['Prosecutor Helen Strand told the jury: "This was no accident."', [['This was no accident.', 'Helen Strand']]],
  ['"You left the valve open, did you not?" asked Mr Strand, for the prosecution.', [['You left the valve open, did you not?', 'Strand']]],
  ['The judge called the evidence "thin, very thin indeed."', [['thin, very thin indeed.', 'The judge']]],
  [
    'The defendant, Joseph Pike, pleaded not guilty. "I was at home that night," he told the court.',
    [['I was at home that night', 'Joseph Pike']],
  ],
  ['In a statement read out by his lawyer, Pike said he was "truly sorry" for the damage.', [['truly sorry', 'Pike']]],
  ['A spokesman for the prosecutors said: "We note the verdict."', [['We note the verdict.', 'A spokesman for the prosecutors']]],
  ['The ruling said the company had shown "a reckless disregard for safety."', [['a reckless disregard for safety.', 'The ruling']]],
  [
    'The chairman of the inquiry, the retired judge Leopold Strand, thanked her for what he called "a plain answer, if a late one."',
    [['a plain answer, if a late one.', 'Leopold Strand']],
  ],
  [
    'Carrow\'s chief of police, Martin Gale, said officers had found "no trace of a struggle."',
    [['no trace of a struggle.', 'Martin Gale']],
  ],
]
