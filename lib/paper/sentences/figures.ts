import { template } from '../text';

export const percentagePoints = template('percentage points', 'п. п.', 'пайыздық тармақ');
export const change = template('{change} ({percent} %)');
/** A revision measured from the nearest number that rounds to the printed one. */
export const atLeast = template('at least {size}', 'не менее {size}', 'кемінде {size}');
export const inBrackets = template(' ({note})');

export const figureAgrees = template(
  '{name}: {figure}{note}, printed as {printed}.',
  '{name}: {figure}{note}, напечатано {printed}.',
  '{name}: {figure}{note}, мақалада {printed} деп басылған.',
);
export const figureDiffers = template(
  '{name}: {figure}{note}, printed {printed}; the difference is {change}.',
  '{name}: {figure}{note}, напечатано {printed}; разница {change}.',
  '{name}: {figure}{note}, мақалада {printed}; айырмасы {change}.',
);
export const onlyReport = template(
  'A report in the press does not decide which of the two is right.',
  'Сообщение в прессе не решает, какое из двух чисел верно.',
  'Баспасөздегі хабар екі санның қайсысы дұрыс екенін шешпейді.',
);
export const revisedSince = template(
  '{name}: {figure}{note} by later figures, printed {printed}: a revision of {size}, within the {bound} allowed for one.',
  '{name}: {figure}{note} по более поздним данным, напечатано {printed}: пересмотр — {size}, в допустимых пределах ({bound}).',
  '{name}: кейінгі деректер бойынша {figure}{note}, мақалада {printed}: қайта қарау шамасы {size}, рұқсат етілген шекте ({bound}).',
);
export const figurePreliminary = template(
  '{name}: {figure}{note} by preliminary figures, printed {printed}: a difference of {size}, within the {bound} allowed for a revision.',
  '{name}: {figure}{note} по предварительным данным, напечатано {printed}: отличие {size}, в пределах, допустимых для пересмотра ({bound}).',
  '{name}: алдын ала деректер бойынша {figure}{note}, мақалада {printed}: айырмасы {size}, қайта қарауға рұқсат етілген шекте ({bound}).',
);
export const orderChanges = template(
  '{name}: {figure}{note}, printed {printed}: a revision of {size}, which changes the order that the paper gives.',
  '{name}: {figure}{note}, напечатано {printed}: пересмотр на {size} меняет порядок, указанный в статье.',
  '{name}: {figure}{note}, мақалада {printed}; {size} шамасындағы қайта қарау мақаладағы реттілікті өзгертеді.',
);
export const beyondRevision = template(
  '{name}: {figure}{note}, printed {printed}: a difference of {size}, more than the {bound} allowed for a revision.',
  '{name}: {figure}{note}, напечатано {printed}: отличие {size}, больше допустимого для пересмотра ({bound}).',
  '{name}: {figure}{note}, мақалада {printed}: айырмасы {size}, бұл қайта қарауға рұқсат етілген шектен ({bound}) артық.',
);
export const nearby = template('Nearest figures at hand: {list}.', 'Близкие данные: {list}.', 'Жақын деректер: {list}.');
export const sameNumber = template(
  'The same number is printed in {where}: a coincidence, or a slip of copying.',
  'То же число напечатано в {where}: совпадение или ошибка при переносе.',
  'Дәл сол сан {where} жерінде де басылған: кездейсоқтық немесе көшіру қатесі.',
);
export const twoQuantities = template(
  "{name}'s {firstName} is {first}, its {secondName} {second}; {printed} is printed",
  '{name}: {firstName} — {first}, {secondName} — {second}; напечатано {printed}',
  '{name}: {firstName} — {first}, {secondName} — {second}; мақалада {printed}',
);
export const fitsFirst = template(
  '{what}, which is the first.',
  '{what}, это первый показатель.',
  '{what}, бұл бірінші көрсеткіш.',
);
export const fitsSecond = template(
  '{what}, which is the second, while the words name the first.',
  '{what}, это второй показатель, а в тексте назван первый.',
  '{what}, бұл екінші көрсеткіш, ал мәтінде біріншісі аталған.',
);
export const fitsNeither = template(
  '{what}, which is neither.',
  '{what}, это ни тот, ни другой.',
  '{what}, бұл екеуінің бірі де емес.',
);
export const higherThan = template('{measure}{first} {sign} {second}.');
export const revised = template(
  '{changed} of {all} changed, by {low} to {high} %.',
  'Изменились {changed} из {all}: от {low} до {high} %.',
  '{all} көрсеткіш ішінен {changed} өзгерді: {low} – {high} %.',
);
export const noneRevised = template(
  'None of {all} changed.',
  'Ни один из {all} не изменился.',
  '{all} көрсеткіштің бірі де өзгерген жоқ.',
);
export const ownQuotient = template(
  "The paper's own {above} / {below} is {value}.",
  'По числам самой статьи {above} / {below} = {value}.',
  'Мақаланың өз сандары бойынша {above} / {below} = {value}.',
);
export const figuresQuotient = template(
  'The figures give {value}, printed {printed}.',
  'По данным выходит {value}, напечатано {printed}.',
  'Деректер бойынша {value} шығады, мақалада {printed}.',
);
export const earlierNumbers = template(
  'The printed figures are of an earlier date.',
  'Напечатанные числа — более ранние.',
  'Басылған сандар — бұрынғы деректер.',
);
