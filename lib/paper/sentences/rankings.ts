import { template } from '../text';

export const placed = template(
  '{name} is number {rank} of {all} ({value})',
  '{name} — {rank}-е место из {all} ({value})',
  '{name} — {all} ішінде {rank}-орында ({value})',
);
export const figuresPlace = template('The figures give {list}.', 'По данным: {list}.', 'Деректер бойынша: {list}.');
export const place = template('{rank} {name} ({value})');
export const placeOther = template(
  '{placed}, not {printed}; {apart}.',
  '{placed}, а не {printed}; {apart}.',
  '{placed}, {printed} емес; {apart}.',
);
export const apart = template(
  '{holder} ({holderValue}) and {own} ({ownValue}) are {gap} % apart',
  '{holder} ({holderValue}) и {own} ({ownValue}) различаются на {gap} %',
  '{holder} ({holderValue}) және {own} ({ownValue}) айырмасы {gap} %',
);
export const apartRevised = template(
  '{apart}, within the {bound} allowed for a revision',
  '{apart}, в пределах, допустимых для пересмотра ({bound})',
  '{apart}, қайта қарауға рұқсат етілген шекте ({bound})',
);
export const samePlaceTwice = template(
  'The paper itself puts {named} in place {printed} ({other}); by the figures {placed}.',
  'В самой статье {printed}-е место занимает {named} ({other}); по данным {placed}.',
  'Мақаланың өзінде {printed}-орында {named} ({other}); деректер бойынша {placed}.',
);
export const otherList = template(
  '{other} gives place {printed} to {name}.',
  'По {other} на {printed}-м месте — {name}.',
  '{other} бойынша {printed}-орында — {name}.',
);
export const moveMakes = template(
  'A revision of {gap} % makes the difference.',
  'Разницу создаёт пересмотр на {gap} %.',
  'Айырмашылықты {gap} % қайта қарау тудырады.',
);
export const firstAre = template('The first {count} are {list}.', 'Первые {count}: {list}.', 'Алғашқы {count}: {list}.');
export const outside = template('{first} {out}{mean}.');
export const wholeHas = template('; {name} as a whole has {value}', '; {name} в целом: {value}', '; {name} тұтастай: {value}');
export const descends = template(
  '{list} are in descending order.',
  'Числа {list} идут по убыванию.',
  '{list} сандары кему ретімен берілген.',
);
export const notDescending = template(
  '{number} comes after {before}, so the list of the largest does not descend: names or counts may have changed places, or the list was never sorted.',
  '{number} стоит после {before}, то есть список наибольших не убывает: могли поменяться местами названия или числа, либо список не упорядочен.',
  '{number} саны {before} санынан кейін тұр, яғни ең үлкендер тізімі кемімейді: атаулар не сандар орын ауыстырған немесе тізім реттелмеген болуы мүмкін.',
);
export const askOrder = template(
  'Could the authors check the counts {list}, which are not in descending order like the other lists?',
  'Не могли бы авторы проверить числа {list}: в отличие от других списков они идут не по убыванию?',
  'Авторлар {list} сандарын тексере ала ма: басқа тізімдерден өзгеше, олар кему ретімен берілмеген?',
);
