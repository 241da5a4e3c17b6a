import { countWords } from "../../../model/countWords.ts";
import type { Paragraph } from "../../../model/paragraph.ts";

/** Signs in the text of a paragraph of what it belongs to, whatever element contains it. */
export interface TextSigns {
  readonly words: number;
  /** Number of those words in links. */
  readonly linked: number;
  /** Words of running text: of a sentence, or of a long paragraph. */
  readonly prose: number;
  /** A note of a correction, clarification or update, or of the time of one. */
  readonly isNote: boolean;
  /** Such a note that gives more than a time. */
  readonly isCorrection: boolean;
  /** A single link, as long as a headline, to another page. */
  readonly isTitleLink: boolean;
  /** A copyright notice of the site. */
  readonly claimsRights: boolean;
  /** A heading of a list of other articles. */
  readonly headsRelated: boolean;
  /** A heading of comments, or an invitation to comment. */
  readonly headsComments: boolean;
  /** A request for consent to cookies and the like. */
  readonly asksConsent: boolean;
  /** An offer to share, print or send the page. */
  readonly offersSharing: boolean;
  /** A request to subscribe, register or log in. */
  readonly asksToSubscribe: boolean;
  /** An announcement that advertising follows. */
  readonly saysAdvertising: boolean;
}

/** Finds the signs in a paragraph. Linear in the length of the text. */
export function textSigns(paragraph: Paragraph): TextSigns {
  const { text, marks = [], type } = paragraph;
  const words = countWords(text);
  let linked = 0;
  for (const [start, end, kind, target = ""] of marks)
    if (kind === "link" && !target.startsWith("#")) linked += countWords(text.slice(start, end));
  const isLine = text.length <= 400;
  const start = text.slice(0, 200);
  const isProse =
    type !== "heading" && linked * 2 < words && (words >= 25 || (words >= 8 && sentenceEnd.test(text.slice(-3))));
  const isNote = note.test(start);
  return {
    words,
    linked: Math.min(linked, words),
    prose: isProse ? words : 0,
    isNote,
    isCorrection: isNote && (words >= 8 || correction.test(start)),
    isTitleLink: linked >= 3 && words <= 40 && linked * 10 >= words * 8,
    claimsRights: isLine && rights.test(text),
    headsRelated: isLine && words <= 8 && related.test(text),
    headsComments: isLine && words <= 8 && comments.test(text),
    asksConsent: consent.test(text.slice(0, 1_000)),
    offersSharing: isLine && words <= 12 && sharing.test(text),
    asksToSubscribe: isLine && subscribing.test(text),
    saysAdvertising: isLine && words <= 4 && advertising.test(text),
  };
}

const sentenceEnd = /[.!?…。！？؟।:;]["'”’»)\]]?$/u;

/** At the beginning of a paragraph, optionally after a symbol or in brackets. */
const note =
  /^[^\p{L}]{0,4}(?:corrections?\b|corrected\b|clarifications?\b|editor['’]?s['’]? note|updated?\b|amend(?:ed|ment)\b|an? (?:earlier|previous) (?:version|edition) of|this (?:article|story|report|page|post|piece|document|guide|guidance|policy)\b.{0,40}\b(?:was|has been|is)\b|(?:first |last |originally )?(?:published|posted|modified|reviewed|revised|edited|changed)\b|(?:page )?last (?:updated|modified|reviewed|revised|changed|edited)|effective (?:date|from|as of)|note:|korrektur|berichtigung|richtigstellung|klarstellung|korrigiert|aktualisier|ergänzung|anmerkung der redaktion|anm\. d|hinweis der redaktion|in einer (?:früheren|vorherigen) (?:version|fassung)|(?:zuletzt )?(?:geändert|aktualisiert|bearbeitet)|stand:|veröffentlicht|rectificatif|correction\b|erratum|mise? à jour|mis à jour|précision|note de la rédaction|dans une (?:première|précédente) version|publié|modifié|correcci[oó]n|aclaraci[oó]n|fe de err|actualiza|nota de la redacci|publicado|rettifica|correzione|aggiorna|precisazione|nota della redazione|pubblicato|correç|atualiza|esclarecimento|nota da redaç|correctie|rectificatie|bijgewerkt|verbetering|gepubliceerd|rättelse|uppdater|korrigering|rettelse|opdater|oppdater|oikaisu|päivitetty|korekta|sprostowanie|aktualizac|oprava|исправлен|поправк|уточнен|обновлен|опубликован|примечание редакции|виправлен|уточнен|оновлен|düzeltme|güncelle|διόρθωση|ενημέρωση|تصحيح|توضيح|تحديث|תיקון|הבהרה|עדכון|עודכן|更正|更新|訂正|修正|追記|編集部注|정정|수정|업데이트)/iu;
const correction =
  /correct|clarif|editor|amend|earlier|previous|korrektur|korrigi|berichtigung|richtigstellung|klarstellung|redaktion|rectif|erratum|précision|rédaction|correc|corre[zç]|aclara|fe de err|redac|rettif|precis|esclarec|rättelse|rettelse|oikaisu|sprostow|oprava|исправлен|поправк|уточнен|редакц|виправлен|düzeltme|διόρθωση|تصحيح|توضيح|תיקון|הבהרה|更正|訂正|修正|정정|수정/iu;
const rights =
  /©|\(c\) ?\p{N}{4}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos|tutti i diritti|todos os direitos|alle rechten|все права|版权所有|無断転載|著作権/iu;
const related =
  /^[^\p{L}]{0,3}(?:related\b|more (?:on|from|stories|news|in|like)|read (?:more|next|also)|most (?:read|viewed|popular|shared|watched)|recommended|you (?:may|might) (?:also )?(?:like|be interested)|popular|trending|top stories|latest (?:news|stories)|also (?:read|on)|up next|don['’]t miss|see also\b|mehr (?:zum thema|aus|von)|lesen sie auch|das könnte sie|meistgelesen|weitere (?:artikel|nachrichten|themen)|zum thema|auch interessant|à lire aussi|lire aussi|sur le même sujet|les plus lus|articles (?:liés|similaires)|lea también|más (?:leído|noticias|sobre)|te puede interesar|relacionad|leggi anche|i più letti|correlati|potrebbe interessarti|leia também|mais lidas|lees ook|meest gelezen|läs (?:mer|också)|mest läst|læs også|les også|читайте также|по теме|популярное|читайте також|اقرأ أيضا|الأكثر قراءة|קראו גם|相关(?:新闻|阅读|文章|推荐)|延伸阅读|推荐阅读|热门|関連記事|人気記事|あわせて読みたい|관련 ?(?:기사|뉴스)|많이 본)/iu;
const comments =
  /^[^\p{L}]{0,3}(?:\p{N}{1,6} (?:comments?|replies|responses|kommentare?|commentaires?|comentarios?|commenti|reacties|kommentarer|комментари\p{L}*)\b|(?:comments?|join the (?:conversation|discussion)|leave a (?:comment|reply)|(?:add|post|write) (?:a )?comments?|view comments|show comments|what do you think|kommentare?|diskutieren sie|kommentar schreiben|commentaires?|laisser un commentaire|réagir|comentarios?|deja un comentario|commenti|comentários|reacties|kommentarer|комментарии|коментарі|التعليقات|תגובות|评论|コメント|댓글)\s*(?:\(\s*\p{N}+\s*\)|:)?$)/iu;
const consent =
  /\bcookies?\b.{0,300}\b(?:accept|consent|agree|partners|settings|preferences|manage|reject|policy)\b|\b(?:consent|agree)\b.{0,200}\bcookies?\b|\b(?:we|our) (?:and our )?(?:\p{N}+ )?partners\b|cookies?.{0,200}(?:akzeptieren|zustimm|einwillig|ablehnen|einstellungen|partner)|(?:accepter|refuser|paramétrer).{0,100}cookies|cookies.{0,200}(?:accepter|refuser|consentement|partenaires|aceptar|rechazar|consentimiento|accetta|rifiuta|consenso|accepteren|weigeren|toestemming)|файл\p{L}* cookie|クッキー.{0,100}同意|cookie.{0,60}同意/isu;
const sharing =
  /^[^\p{L}]{0,3}(?:share|tweet|e-?mail|mail|google\+|print|copy link|save|bookmark|follow (?:us|me)|facebook|twitter|whatsapp|linkedin|telegram|pinterest|reddit|teilen|drucken|merken|folgen sie|partager|imprimer|envoyer|compartir|imprimir|condividi|stampa|compartilhar|delen|dela|del|поделиться|分享|シェア|공유)(?:$|[\s:]+(?:on|via|this|by|to|auf|per|sur|en|par|facebook|twitter|whatsapp|linkedin|email|e-mail|article|story|page)\b)/iu;
const subscribing =
  /\b(?:newsletters?|subscribe|subscription|sign ?up|sign in|log ?in|register|inbox|donate|support us|create (?:a|an) (?:free )?account|become a member|abonnier|abo\b|anmelden|registrieren|abonnez|s['’]abonner|inscri|connectez|suscr[ií]b|iniciar sesión|iscriviti|abbonati|accedi|assine|abonneer|aanmelden|prenumerera|logga in|подпис|войти)/iu;
const advertising =
  /^[^\p{L}]{0,2}(?:advertisement|advertising|advert|ad|ads|sponsored(?: content)?|promoted|anzeige|werbung|publicité|annonce|publicidad|pubblicità|publicidade|advertentie|annons|reklame?|реклама|إعلان|פרסומת|广告|広告|광고)[^\p{L}]{0,3}$/iu;
