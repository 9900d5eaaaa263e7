import type { QuoteLanguage } from './types'

export const pt: QuoteLanguage = {
  code: 'pt',
  say: 'disse diz dizem disseram dizia dito afirmou afirma afirmam afirmaram explicou explica declarou declara acrescentou acrescenta garantiu garante sublinhou sublinha destacou destaca contou conta respondeu responde perguntou pergunta escreveu escreve anunciou anuncia alertou alerta avisou lembrou lembra ressaltou insistiu insiste reconheceu reconhece admitiu admite comentou comenta concluiu conclui frisou frisa salientou salienta defendeu defende prometeu lamentou lamenta criticou critica confessou gritou pediu denunciou argumentou referiu refere considerou avaliou avalia completou reforçou apontou observou esclareceu reiterou tuitou',
  core: 'disse diz afirmou afirma explicou declarou escreveu acrescentou',
  label:
    'classificou chamou chama descreveu descreve acusou acusa considera comparou condenou elogiou falou fala vê quer acredita pensa espera teme definiu rotulou citou',
  report: 'declaração declarações palavras comunicado mensagem tuíte carta discurso frase resposta pergunta promessa lema nota post',
  source: 'segundo conforme',
  sourceAfter: '',
  determiners: 'o a os as um uma uns umas este esta estes essa esse alguns algumas vários muitos dois três outro outra',
  definite: 'o a',
  articles: 'o a os as um uma',
  oblique: '',
  she: 'ela',
  he: 'ele',
  they: 'eles elas',
  first: 'eu nós',
  possessives: 'seu sua seus suas meu minha nosso nossa',
  relatives: 'que quem qual',
  prepositions:
    'de em por para com sem contra entre desde sobre após durante até como do da dos das no na nos nas ao à aos pelo pela num numa segundo',
  attach: 'de do da dos das para',
  conjunctions: 'e ou mas que se quando porque embora enquanto como',
  auxiliaries: 'tem têm tinha tinham é são era eram foi será seria não se também já ainda depois então ontem mais lhe sido ter ser sempre',
  titles: 'sr sra senhor senhora dom dona dr dra doutor doutora presidente presidenta ministro ministra papa rei rainha general cardeal',
  roles:
    'presidente ministro ministra porta-voz prefeito prefeita autarca deputado deputada senador senadora chefe diretor diretora responsável secretário secretária advogado advogada procurador candidato candidata líder dirigente especialista economista pesquisador investigador professor professora jornalista testemunha governador vice-presidente fonte fontes treinador jogador homem mulher pai mãe primeiro-ministro',
  bodies:
    'governo ministério partido grupo empresa companhia comissão tribunal polícia jornal agência associação sindicato câmara relatório estudo texto',
  times:
    'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro ontem hoje',
  notNames: 'brasileiro brasileira português portuguesa europeu americano',
  particles: 'de do da dos das e',
  terms:
    'chamado chamada denominado intitulado intitulada apelidado livro filme canção música romance série programa título palavra termo expressão operação',
  letters: 'ãõ',
  stop: 'o a os as de que e em um uma por com não para é se do da dos das no na ao mais como foi sua são',
  feminine: 'sra senhora dona ela presidenta ministra deputada senadora diretora rainha mãe dra',
  masculine: 'sr senhor dom ele presidente ministro deputado senador diretor rei pai',
  dashes: true,
}
