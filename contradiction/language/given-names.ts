import { setOf } from './lexicon'

/**
 * Common given names that hardly ever belong to the other gender, to a place or to a thing: what they open reads as a person. One that is
 * missing costs a resolved "he"; one too many puts a wrong word there.
 */
export const WOMEN =
  setOf(`mary maria marie anna anne ana elizabeth elisabeth elena helen helena sarah laura linda barbara susan karen nancy margaret
  theresa teresa angela amanda catherine katherine kathryn kate christine christina deborah diane ellen emma emily hannah heather hillary ivanka janet
  jane jennifer jessica judith julia julie kamala martha melania michelle monica natalie natalia nicole nicola olivia pamela patricia paula rachel rebecca ruth samantha
  sandra sharon sofia sophia sophie stephanie susanna ursula valerie veronica annalena birgit brigitte claudia eva franziska gabriele giorgia greta gudrun heike ingrid
  irina johanna julija yulia katarina katharina katja kristin lena lucia magdalena margarete marta martina monika nadia nina oksana olena olga petra
  renate sabine silvia simone sonja svenja svetlana tatiana ulrike daria oleksandra kateryna liudmyla joanna agnieszka beata ewa katarzyna paola
  chiara francesca giulia carmen isabel lucía pilar amélie camille ségolène valérie fatima aisha leila`)
export const MEN =
  setOf(`john james robert michael david richard joseph thomas charles christopher daniel matthew donald paul steven stephen george kenneth
  andrew edward brian kevin ronald timothy jason jeffrey gary nicholas eric jonathan larry gregory benjamin samuel patrick alexander dennis
  peter nathan walter harold gerald keith roger arthur albert eugene louis bernie martin simon stuart vladimir volodymyr
  boris emmanuel alan anthony antonio bernard carl karl carlos edgar edwin ernest felix fernando francisco frederick geoffrey giovanni hans
  henry herbert hugh ivan jacob jack jeremy joel josé juan julio kurt leonard lewis luis manuel mario mohamed muhammad neil nigel oliver oscar
  pablo pedro pierre rafael ralph raymond ricardo roland rudolf rupert sergei sergey stefan ted theodore viktor vincent william winston
  gerhard klaus wolfgang jürgen andreas günter helmut franz friedrich heinrich johann johannes josef ludwig manfred markus matthias norbert olaf
  otto rainer stephan ulrich uwe werner wilhelm jens jörg christoph dieter dmitri dmytro oleksandr mykola petro pavlo andriy serhii taras
  andrzej jarosław lech piotr tomasz matteo luigi silvio giuseppe giorgio jacques françois jean-luc olivier nicolas pedro ahmed hassan ibrahim
  omar yusuf joe bill tim tony mike jim steve jeff chris dan ben nick`)

/** Titles that tell a gender, without their full stop. */
export const TITLES_OF_WOMEN = setOf('mrs ms miss lady madam')
export const TITLES_OF_MEN = setOf('mr sir lord')
/** Titles and offices that stand before a name and tell none. */
export const TITLES =
  setOf(`dr prof sen rep gov gen lt col president senator secretary minister prime chancellor mayor governor representative congressman
  congresswoman speaker chairman chairwoman chair professor doctor judge justice king queen prince
  princess pope bishop archbishop general colonel captain commissioner ambassador`)
