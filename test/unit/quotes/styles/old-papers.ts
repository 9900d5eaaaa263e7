import type { Told } from './types'

/** As papers wrote around 1900: long sentences, inverted verbs, titles in full, paragraphs that open their marks again. */
export const oldPapers: readonly Told[] = [
  [
    '"Gentlemen," said Sir Edmund Marlow, rising from his chair, "the bridge shall stand, whatever the river may say to it."',
    [['Gentlemen … the bridge shall stand, whatever the river may say to it.', 'Edmund Marlow']],
  ],
  [
    'The Rev. Josiah Crane, who had travelled all night from Carrow, declared that the flood was "a visitation upon the idle."',
    [['a visitation upon the idle.', 'Josiah Crane']],
  ],
  [
    '"I saw the boat go down," testified the lighthouse keeper, "and not a lamp was lit aboard of her."',
    [['I saw the boat go down … and not a lamp was lit aboard of her.', 'the lighthouse keeper']],
  ],
  [
    'Capt. Weir wrote in his letter: "We lost the mast on the second day.\n"The crew behaved as well as could be wished, and I commend them."',
    [['We lost the mast on the second day. … The crew behaved as well as could be wished, and I commend them.', 'Weir']],
  ],
  ['"No, sir!" cried Alderman Hobbs. "Not a penny!"', [['No, sir! … Not a penny!', 'Hobbs']]],
  [
    'To this Mr. Hale made answer: "The council has been told so a dozen times."',
    [['The council has been told so a dozen times.', 'Hale']],
  ],
  [
    'Mrs. Adela Pike, the widow, remarked to our correspondent: "He never spoke of the mine but with dread."',
    [['He never spoke of the mine but with dread.', 'Adela Pike']],
  ],
  [
    '"It is my opinion," the Mayor observed, "that the gas company has had its day."',
    [['It is my opinion … that the gas company has had its day.', 'the Mayor']],
  ],
]
