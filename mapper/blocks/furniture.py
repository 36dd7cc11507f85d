"""Tables of what stands on a page and is not the report: subscriptions, comment forms, credits."""

from __future__ import annotations

import re
from typing import Literal

BlockKind = Literal["headline", "dateline", "caption", "body", "links", "furniture"]


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


LINKS = _any(
    r"(?:read|see|learn) (?:more|also|next|the full)\b.{0,120}$",
    r"(?:also read|more on this|more from|more news|more stories|more articles|related)\b.{0,120}$",
    r"(?:more|related(?: story| stories| coverage| content)?|previous(?:ly)?|recommended|watch"
    r"|must read|must watch|trending|earlier|see also|also see)\s*[:>»|]",
    r"(?:latest|popular|recent|similar|top) (?:articles?|posts?|stor(?:y|ies)|news|"
    r"headlines)\b.{0,40}$",
    r"you (?:may|might) (?:also )?(?:like|be interested)",
    r"click (?:here|to|on)\b",
    r"(?:lire aussi|à lire|voir aussi|lea también|lee también|ver también|siehe auch|mehr "
    r"zum thema)\b",
    r"(?:اقرأ أيض|اقرأ المزيد|إقرأ|شاهد أيض|مواضيع ذات صلة|أخبار ذات صلة|روابط ذات)",
)
"""A line that leads to other reports."""

FURNITURE = _any(
    # subscriptions and applications
    r"(?:please )?(?:subscribe|sign up|sign in|log ?in|register|download (?:the|our)|get "
    r"(?:the|our) "
    r"(?:latest|free|app|news)|support (?:our|independent)|become a (?:member|subscriber)|"
    r"donate)\b",
    r".{0,40}\bnewsletters?\b.{0,60}$",
    r"(?:suscríb\w+|abonnez-vous|inscrivez-vous|abonnieren|jetzt abonnieren|newsletter)\b",
    r"(?:اشترك|سجل الدخول|تابعنا|حمل التطبيق|انشر|شارك)",
    # comment forms
    r"(?:leave a (?:reply|comment)|post a comment|add a comment|comments?\s*$|\d+ comments?\s*$"
    r"|view comments|show comments|join the (?:conversation|discussion)|cancel reply)",
    r"your email address will not be published",
    r"please enter your (?:comment|name|e-?mail)",
    r"required fields are marked",
    r"(?:deja (?:un comentario|una respuesta)|laisser un commentaire|schreiben? sie einen "
    r"kommentar)",
    r"(?:اترك (?:تعليق|رد)|أضف تعليق|التعليقات|لن يتم نشر)",
    # sharing
    r"(?:share (?:this|on|via|the)|tweet\s*$|share\s*$|print\s*$|e-?mail\s*$|facebook\s*$|"
    r"twitter\s*$"
    r"|whatsapp\s*$|telegram\s*$|linkedin\s*$|pinterest\s*$|reddit\s*$|copy link|email this)",
    r"follow (?:us|me|@\w+|[A-Z][\w.'’ -]{1,50}) (?:on|at) (?:facebook|twitter|x\b|"
    r"instagram|telegram)",
    r"(?:like|find|join) us on (?:facebook|twitter)",
    r"(?:compartir|partager|teilen|seguir en|suivez-nous|folgen sie)\b.{0,30}$",
    # law and technique
    r".{0,60}\bcookies?\b.{0,30}(?:polic|consent|accept|settings|use\b|browser)",
    r"(?:we use|this (?:web)?site uses|by (?:using|continuing)) .{0,40}\bcookies?",
    r"(?:©|\(c\)|copyright\b|all rights reserved|terms of (?:use|service)|privacy policy)",
    r".{0,120}\ball rights reserved\b",
    r".{0,60}\bmay not be published, broadcast, rewritten",
    r"(?:please )?enable javascript|your browser (?:does|is)|javascript is disabled",
    r"(?:skip to|back to top|menu\s*$|search\s*$|home\s*$|loading\b|show more\s*$|"
    r"close\s*$|advertis)",
    r"[-–—\s]*(?:advertisements?|publicidad|publicité|anzeige|إعلان)\b.{0,20}$",
    r"(?:story|article) continues below|this article (?:was|has been) (?:originally )?published",
    r"(?:https?://|www\.)\S+\s*$|\S+@\S+\.\w+\s*$|[^.]{1,60}:\s*\S+@\S+\.\w+",
    r"(?:read or )?share this story|for more information\b|anyone with (?:any )?information\b",
    r"(?:from|to|cc|subject|ref|re|classification|distribution)\s*:\s.{0,120}$",
    r"for immediate release|-\s*(?:30|end)\s*-$|#{3}\s*$",
    # credits and sources
    r"(?:by|written by|reporting by|edited by|posted by)\s*[-–—:]?\s+[A-Z][\w.'’-]+(?:[ "
    r",&]+(?:and )?"
    r"[A-Z][\w.'’-]+){0,5}\s*(?:[|,].{0,60})?$",
    r"(?:sources?|tags?|topics?|filed under|categories|category|keywords|via)\s*[:|].{0,200}$",
    r"via\s+\S.{0,40}$",
    r"the following sources were",
    r"(?:المصدر|المصادر|وسوم|الكلمات المفتاحية|كلمات مفتاحية|جميع الحقوق)",
    r"(?:quelle|fuente|source)\s*:.{0,100}$",
)
"""A paragraph that begins like this is page furniture."""

TAIL = _any(
    r"leave a (?:reply|comment)\s*$",
    r"(?:more|related|similar|latest|recent|popular) (?:articles?|posts?|stories|news)\s*$",
    r"comments\s*$|\d+ comments\s*$",
    r"the following sources were",
    r"(?:اترك تعليق|مواضيع ذات صلة|أخبار ذات صلة|اقرأ أيض).{0,20}$",
)
"""After such a line in the second half of a text only long paragraphs are the report again."""

CAPTION = re.compile(
    r"(?i:photos?|pictures?|images?|file(?: photo)?|caption|foto)\s*(?:by|courtesy|credit|"
    r"provided|[:|])"
    r"|(?i:an? )?(?i:aerial|general|satellite) (?:view|image|photo)\b"
    r"|(?i:an? )?(?i:(?:file|undated|handout|combination|booking|mug) )(?:photo|picture|"
    r"image|shot)\b"
    r"|(?:this|in this) (?:file |undated |handout )?(?:photo|picture|image|frame grab|screenshot)\b"
    r"|[A-Z][A-Z' -]+, [A-Z][A-Z ,.'-]+ ?[-–—] ?[A-Z]{3,9}\.? \d{1,2}(?:, \d{4})?\s*:"
    r"|صورة|أرشيف"
)
"""A paragraph that begins like this stands under a picture."""

CAPTION_END = re.compile(
    r"(?:\((?:photo|image|picture|file|ap|afp|reuters|getty|credit)\b[^()]{0,80}\)"
    r"|\([^()]{0,60}(?:photo|getty|images|reuters|afp|\bAP\b|police department|"
    r"sheriff)[^()]{0,30}\)"
    r"|[/|]\s*(?:getty(?: images)?|ap|afp|reuters|shutterstock|epa)"
    r"|\b(?:getty|getty images|ap photo|file photo)(?:/[\w .]+)?)[.\s]*$",
    re.IGNORECASE,
)
"""A short paragraph that ends like this stands under a picture."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_PLACE = r"[A-Z][\w.'’-]*(?:[ ,/]+(?:(?:de|la|el|of|al)[ -])?[A-Z(][\w.'’)-]*){0,6}"

_DATE = (
    rf"\(?(?i:{_MONTH})\s+\d{{1,2}},?\s+\d{{4}}\)?"
    rf"|\d{{1,2}}\s+(?i:{_MONTH})\s+\d{{2,4}}\b"
    rf"|(?:\(?(?i:{_MONTH})\s+\d{{1,2}}\)|\d{{1,2}}\s+(?i:{_MONTH})(?=\s*(?:\(|\[|--|[–—])))"
)
_AGENCY = r"(?:AP|AFP|Reuters|UPI|EFE|Xinhua|DPA|SANA|IRIN|WAFA)"

_PLACE_WORD = r"[\[(]?[A-Z][\w.'’)\]-]*|de|la|las|los|el|al|of|the|del|y"

DATELINE = re.compile(
    # KABUL, Afghanistan (Jan. 25, 2013) · SAN SALVADOR, 12 Nov 89 (ACAN) -- [TEXT]
    rf"\s*(?:\[?[A-Z][\w.'’\])-]*(?:[ ,/-]+(?:{_PLACE_WORD})){{0,8}}?)[,\s]+(?:{_DATE})"
    r"\s*(?:\([^()]{1,80}\)\s*)?(?:[-–—]+\s*)?(?:\[[^\]]{1,120}\]\s*)*"
    # NAMPA -- · YARMOUTH, Mass. (AP) — · DAMASCUS (Reuters) -
    r"|\s*[A-Z][A-Z.'’ -]{2,30}(?:,\s*[A-Z][A-Za-z. ]{1,25})?\s*"
    r"(?:\([A-Za-z0-9 /.,-]{2,40}\)\s*(?:[-–—]+|:)?|(?:--+|[–—]|-(?=\s)))\s*(?=\S)"
    rf"|\s*{_PLACE}\s*\({_AGENCY}\)\s*(?:[-–—]+|:)?\s*"
    # SRINAGAR: · SANAA/DUBAI —
    r"|\s*[A-Z][A-Z.'’ -]{2,30}(?:/[A-Z][A-Z.'’ -]{2,30})?(?::\s+(?=[A-Z])|\s*(?:--+|[–—])\s*(?=\S))"
    # March 8, 2025 · 8 March 2025 · (Published Friday, March 7, 2025), alone on their line
    r"|\(?(?:(?i:published|updated|posted|date)\b[: ]*)?(?:(?i:[a-z]{3,6}day),?\s+)?"
    rf"(?:(?i:{_MONTH})\s+\d{{1,2}},?\s+\d{{4}}|\d{{1,2}}\s+(?i:{_MONTH}),?\s+\d{{4}})[)\s]*$"
)
"""Where and when a report was written, in front of its first sentence."""

BULLET = re.compile(r"[ \t\xa0]*(?:[•·▪●◦*‣–—-]|\d{1,2}[.)])[ \t\xa0]+(?=\S)")
"""What stands in front of an item of a list."""

FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:.*\r?\n)*?---[ \t]*(?:\r?\n|$)")
"""The metadata block that Markdown files begin with."""
