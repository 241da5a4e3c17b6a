/** Names of months and their usual short forms, in the languages most archives are in. */
const names = [
  "january february march april may june july august september october november december",
  "jan feb mar apr jun jul aug sep sept oct nov dec",
  "januar jänner februar feber märz mai juni juli oktober dezember okt dez",
  "janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr juil déc",
  "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre",
  "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre",
  "janeiro fevereiro março maio junho julho setembro outubro novembro dezembro",
  "januari februari maart mei augustus maj augusti marts",
  "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
  "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
  "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
  "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
];

const eitherCase = (name: string): string => `[${name.charAt(0)}${name.charAt(0).toUpperCase()}]${name.slice(1)}`;

// Longer names first, so that `mar` does not end `march` early.
export const monthPattern = [...new Set(names.join(" ").split(" "))]
  .sort((x, y) => y.length - x.length)
  .map(eitherCase)
  .join("|");
