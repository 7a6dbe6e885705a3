"""Wording of the furniture that surrounds reports: pleas, credits, bylines, share bars, menus, footers."""

from __future__ import annotations

import re

NETWORKS = (
    r"(?:Facebook|Twitter|X|WhatsApp|Whatsapp|Instagram|Telegram|LinkedIn|Linkedin|Pinterest|Reddit|YouTube"
    r"|Youtube|TikTok|Tumblr"
    r"|Flipboard|Messenger|Viber|Threads|Bluesky|Mastodon|Weibo|WeChat|Snapchat|Google News|Google\+|RSS|VK"
    r"|Signal|Line|Email|E-mail|Mail)"
)
AGENCIES = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|dpa|DPA|ANSA|TASS|UPI|PA|AAP|ANI|PTI|IANS|Xinhua|Anadolu|AA"
    r"|Getty(?: Images)?|Shutterstock|Alamy|Rex"
    r"|Associated Press|Press Association|iStock|Bloomberg|NurPhoto|ZUMA|Zuma|SIPA|Maxar|Planet Labs|Copernicus"
    r"|NASA|Screengrab|Screenshot"
    r"|Handout|Supplied|Courtesy|Agencies)"
)
_NAME = r"(?:[A-Z][\w.’'-]*|[a-z]{2,3})"

# A sentence that holds one of these speaks to the reader of the site and not of the world.
SENTENCE = {
    "newsletter": r"""
        (?:subscribe|sign\ up|register|signing\ up|subscribing)\ (?:free|now|here|today|for|to|and)\b.{0,80}
            (?:newsletter|inbox|e-?mails?|alerts?|updates|channel|news|briefing|podcast|coverage|latest|subscription)
        |(?:our|your|the|a|daily|weekly|free|morning|evening)\ (?:[\w-]+\ ){0,3}?newsletters?\b
        |(?:straight|direct|directly|delivered)\ to\ your\ (?:inbox|phone|e-?mail)
        |want\ (?:a\ quick|more\ stories|to\ (?:know|read|stay|get))\b.{0,80}(?:brief|news|stor|inbox)
        |(?:enter|confirm)\ your\ e-?mail|invalid\ e-?mail|please\ re-?enter|unsubscribe\ at\ any|already\ a\ subscriber
        |dont?\ miss\ out\ on\ the\ latest|don[’']t\ miss\ (?:out|a\ story|the\ latest)|we\ (?:wont
            |won[’']t)\ spam|respect\ your\ privacy
        |today[’']s\ coverage\ from|get\ (?:the\ )?(?:latest|breaking|top)\ (?:[\w-]+\ ){0,3}?(?:delivered
            |on\ your|in\ your|straight)
        |stay\ (?:informed|up\ to\ date|updated|tuned)\ with\ our|subscribe\ to\ (?:our|the|us)\b
            |download\ (?:our|the)\ (?:[\w-]+\ ){0,3}?app\b
        |an\ error\ has\ occurred|try\ again\ later
    """,
    "podcast": r"""
        listen\ to\ (?:our|the|this|all)\ (?:[\w-]+\ ){0,3}?(?:podcasts?|episodes?|show|story|article)\b
            |(?:latest|new|daily|our)\ podcasts?\b
        |wherever\ you\ (?:get|listen\ to)\ your\ podcasts
    """,
    "social media": r"""
        follow\ (?:us|me|him|her|our|the\ author|@\w+)\b(?!\ to\ the)|like\ us\ on|join\ (?:our|us\ on
            |the\ conversation)\b
        |find\ us\ on|share\ (?:this|your\ (?:thoughts|views|story))\b|leave\ a\ comment|comments?\ (?:are
            |is)\ (?:closed|moderated)
        |view\ this\ post\ on|a\ post\ shared\ by|tell\ us\ what\ you\ think|let\ us\ know\ (?:in|what)
    """,
    "copyright": r"""
        all\ rights\ reserved|may\ not\ be\ (?:published|reproduced|copied|re-?distributed)|copyright\ (?:©
            |\(c\)|\d{4}|notice|\s\d{4})|©\s?(?:\d{4}|copyright)
        |our\ standards\s?:|trust\ principles|terms\ (?:of\ (?:use|service)|and\ conditions)\b.{0,60}(?:apply
            |polic|agree|privacy)
        |privacy\ policy|cookie\ policy
    """,
    "cookies": r"""
        (?:uses?|accept|enable|allow|manage)\ (?:all\ |our\ |your\ )?cookies|browser\ (?:does\ not
            |doesn[’']t)\ support|(?:enable|disable|requires?)\ (?:javascript|your\ ad)
        |javascript\ is\ (?:disabled|required)|turn\ off\ your\ ad
    """,
    "plea": r"""
        do\ you\ have\ a\ (?:story|tip)|(?:have\ you|were\ you|are\ you)\ (?:been\ )?(?:affected|caught|there
            |in\ the\ area)\b.{0,60}\?
        |(?:e-?mail|contact|call|message|write\ to|text|reach)\ (?:us|our\ (?:team|newsroom|news\ team
            |reporters?))\b|we\ pay\ for\ your\ stor|send\ (?:us\ )?(?:your|a)\ (?:tips?|stor|photos|videos|pictures)
        |support\ (?:our|independent|quality|local)\ (?:[\w-]+\ )?(?:journalism|reporting|newsroom)
            |become\ a\ (?:member|supporter|subscriber)
        |click\ here\b|tap\ here\b|to\ (?:read|view|see)\ the\ (?:full|original)\ (?:article|story|report|version)
        |this\ article\ (?:was|is|has\ been|first|originally)\b.{0,40}(?:published|appeared|translated|updated
            |republished|generated|produced)
        |(?:this\ (?:is\ a|story|page|live)\b|check\ back).{0,60}(?:breaking\ (?:news\ )?story
            |developing\ story|for\ updates|will\ be\ updated|more\ (?:details\ )?to\ follow|has\ been\ updated)
        |more\ to\ (?:follow|come)\.|refresh\ (?:the|this)\ page|scroll\ (?:down|up)\ (?:for|to)\b
    """,
    "byline": r"""
        (?:additional\ )?(?:reporting|writing|editing)\ by\ [\w.’'-]+\ |(?:contributed
            |contributing)\ to\ this\ (?:report|story|article)
        |(?:is|was)\ (?:a|the)\ (?:[\w-]+\ ){0,3}?(?:reporter|correspondent|editor|journalist|writer)\ (?:at
            |for|with|based|covering)\b.{0,60}(?:@|twitter|follow|e-?mail|newsletter)
        |compiled\ (?:by|from)\ (?:staff|agenc|wire|news)
    """,
}

# A line that is nothing else.
LINE = {
    "byline": rf"""
        (?:By|BY|Written\ by|Posted\ by|Reported\ by|Story\ by|From)\ {_NAME}(?:,?\ (?:{_NAME}|and|in|of|for|at
            |the|with|\|)){{0,14}}[.,|]?
        |[A-Z][\w.’'-]+(?:\ [A-Z][\w.’'-]+){{0,2}}\s?/\s?[A-Z][\w.’'-]+(?:\ [A-Z][\w.’'-]+)?
            (?:\s?/\s?[A-Z][\w.’'-]+)?\.?
        |[a-z]{{2,4}}(?:[/,]\s?[a-z]{{2,4}}){{0,3}}\ \([\w\ ,/&.-]{{2,60}}\)
        |\((?:With|with|Inputs?|With\ inputs)\b[^()]{{2,80}}\)\.?|(?:With|—|-)\ (?:inputs|files|agencies
            |reporting)\ (?:from|by)\b.{{0,80}}
        |(?:Source|Sources|SOURCE|Via)\b\s?:?\ .{{2,70}}|(?:Staff|Web\ Desk|News\ Desk|Agencies
            |Staff\ (?:Writer|Reporter|and\ agencies)|Our\ Correspondent)\.?
        |(?:{AGENCIES})(?:\s?[,/&|]\s?(?:{AGENCIES}))*\.?
    """,
    "time stamp": r"""
        (?:Published|Updated|Posted|Last\ (?:updated?|modified|edited)|First\ published|Date\ of\ publication
            |Modified|Created|PUBLISHED|UPDATED)\b.{0,80}
        |\d{1,2}:\d{2}(?:\s?[AaPp]\.?[Mm]\.?)?.{0,12}|\d+\ (?:minutes?|mins?|hours?|hrs?|days?|weeks?
            |months?)\ (?:ago|read)|\d+[\ -]min(?:ute)?\ read
    """,
    "related links": r"""
        (?:Read|READ|See|SEE|Watch|WATCH|Also|ALSO|Listen|More|MORE|View)\ (?:more|MORE|also|ALSO|Also|More
            |next|Next|read|READ|:|now|on\ this\ story|on\ this|here)\b.{0,160}
        |(?:Read|READ|Watch|WATCH|RELATED|Related|LISTEN|VIDEO|Video|PHOTOS|Photos|GALLERY|Gallery|IN\ PICTURES
            |In\ pictures|EXPLAINER|Explainer|LIVE|OPINION|Opinion|Analysis|ANALYSIS)\s?:\ .{2,160}
        |(?:Related|RELATED|Recommended|Most\ (?:read|viewed|popular|shared)|Trending|You\ (?:may
            |might)\ (?:also\ )?(?:like|be\ interested)|More\ (?:from|on|in|news)|Don[’']t\ miss|Top\ stories
            |Latest\ (?:news|stories)|Editor[’']?s[’']?\ (?:picks?|choice)|Popular|Further\ reading
            |Around\ the\ web)\b.{0,60}
        |\[[^\[\]]{4,160}\]|(?:Continue|Keep|Start)\ reading\b.{0,60}|(?:Story
            |Article)\ continues\ below.{0,40}|→.{0,160}|[»›>]\s.{0,120}
    """,
    "advertisement": r"""
        (?:Advertisement|ADVERTISEMENT|Advertisements|Sponsored|SPONSORED|Promoted|Ad|AD|Ads\ by\b.{0,20}
            |Paid\ content|Supported\ by|Loading\b.{0,30})(?:\ Continue\ reading\ the\ main\ story)?[.:]?
        |Skip\ (?:to|ad|advertisement)\b.{0,40}|Advertise\ with\ us.{0,20}
    """,
    "caption furniture": r"""
        (?:Enlarge|Hide|Toggle|Show|View|Click\ to\ (?:enlarge|expand)|Open|Close)\ (?:this\ )?(?:image|caption
            |photo|gallery|picture|slideshow|full\ ?screen)\b.{0,80}
        |(?:Play|Pause|Mute|Watch)\ ?(?:video|audio|now)?|Video\ (?:unavailable|Unavailable|caption
            |player)\b.{0,60}|Media\ caption\b.{0,200}|(?:Embed|Transcript|Fullscreen)
        |\d{1,3}\ (?:of|/)\ \d{1,3}|\d{1,3}/\d{1,3}|(?:File|Stock|Representative|Representational
            |Illustrative)\ (?:photo|image|picture|pic)\b.{0,40}|\(?(?:file|stock|representative
            |representational)\ (?:photo|image|picture)\)?
    """,
    "tags": r"""
        (?:Tags?|TAGS?|Topics?|TOPICS?|Keywords?|Filed\ under|Filed\ Under|More\ about|Related\ topics
            |Categories|Category)\s?:?\s.{1,200}|(?:\#\w+[\s,]*){1,12}
    """,
    "menu": r"""
        (?:Home|HOME)(?:\s?[>»/›|]\s?[\w\ &-]{2,30}){1,5}|(?:Back\ to\ top|Skip\ to\ (?:main\ )?content|Menu
            |MENU|Search|Log\ ?in|Sign\ in|Register|Close|Next|Previous|Home|Contact\ us|About\ us)
    """,
    "counter": r"\d{1,3}(?:,\d{3})*|\d+\ (?:comments?|shares?|views?|likes?|retweets?)|Comments?\s?\(?\d*\)?"
    r"|Views?:?\ \d+",
}

# Pieces that stand inside a line beside real reporting.
INLINE = {
    "credit": rf"""
        (?:Photo|Image|Picture|Video|Footage)?\ ?(?:Credits?|CREDIT|credit|Courtesy
            |COURTESY)\s?:\s?[A-Z@][^\n.!?]{{1,80}}
        |(?:Photograph|Photo|PHOTO|Picture|PICTURE|Image|IMAGE|Pic)\s?(?::|\ by\ |/|,)\s?(?:{AGENCIES}
            |{_NAME})(?:[\ /,]+(?:{AGENCIES}|[A-Z][\w.’'-]*|for|via)){{0,6}}
        |Image\ (?:copyright|source),?\ (?:[A-Z][\w./’'-]*\ ){{1,4}}?(?=Image\ caption|\n|$)|Image\ caption\b
            |Image\ (?:copyright|source),?\s(?:{AGENCIES}|[A-Z][\w./’'-]+)
        |Enlarge\ this\ image|toggle\ caption|[Hh]ide\ [Cc]aption
        |[(\[](?:[Pp]hoto|[Ii]mage|[Pp]icture|PHOTO)?s?\s?[:/]?\ ?(?:by\ |via\ |of\ )?
            (?:{_NAME}\ ){{0,4}}?(?:{_NAME}/)?{AGENCIES}(?:[\s/,|]+(?:{AGENCIES}
            |{_NAME})){{0,4}}\ ?[)\]](?!\s?[-–—])
        |\((?:file|stock|representative|representational|archive|illustrative)\ (?:photo|image|picture|footage)\)
        |[A-Z][\w’'-]+\ [A-Z][\w’'-]+/(?:{AGENCIES})(?![\w/])
        """,
    "share bar": rf"""
        (?:(?:Share(?:\ (?:on|via|this|with))?|SHARE|Tweet|Print|PRINT|Pin\ it|Copy\ [Ll]ink|Save|Bookmark|Views?
            |Comments?|Like|Follow|{NETWORKS})(?![^\W_])
            (?:\ \d{{1,6}}(?![^\W_]))?[^\S\n]{{0,3}}[|,:•·/\n]?[^\S\n]{{0,3}}){{3,}}
    """,
    "byline": r"""
        (?:Additional\ reporting|Reporting|Writing|Editing)\ by\ [A-Z][^\n]{2,120}?;\ ?(?:[Ee]diting|[Ww]riting
            |[Aa]dditional\ reporting)\ by\ [A-Z][\w’'-]+(?:\ [A-Z][\w’'-]+){0,2}(?:(?:,
            |\ and)\ [A-Z][\w’'-]+(?:\ [A-Z][\w’'-]+){0,2})*
        |\([Ww]ith\ (?:inputs\ from\ )?[A-Z][\w\ ,&]{1,40}\)
    """,
    "advertisement": r"(?:Advertisement|ADVERTISEMENT)\ (?:Continue\ reading\ (?:the\ main\ story|below))?"
    r"|Continue\ reading\ the\ main\ story",
    "time stamp": r"Last\ [Uu]pdated?:?\ [^\n]{4,60}?\d{2}:\d{2}(?:\ ?-?\ ?[A-Z]{2,4}(?:\ \d{2}:\d{2})?)?",
    "tags": r"(?<=[\w.]\ )Tags:?\ (?:(?:[A-Z][\w’'-]+|al-[A-Z]\w+|[Dd]e|[A-Z]{2,})\ ){1,12}(?=[A-Z][\w’'-]*\ [a-z])",
}

# Words of site footers and menus; different ones in a row at the end of a text are its furniture. Plain words are none
# where a sentence goes on behind them: "About 40 people", "Help is on its way".
FOOTER = r"""
    Related\ (?:News|Stories|Articles|Topics|Content|Posts)|Read\ (?:Also|More|Next)|Also\ Read|Most\ (?:Read
            |Viewed|Popular|Shared)|Trending(?:\ Now)?
    |Recommended(?:\ for\ you)?|You\ [Mm](?:ay|ight)\ (?:[Aa]lso\ )?[Ll]ike|Latest\ (?:News|Stories|Headlines)
            |Category\ News|Top\ Stories|More\ [Ff]rom|Editor[’']?s\ (?:Picks?|Choice)
    |Follow\ (?:[Uu]s|Us\ [Oo]n|us\ on)|FOLLOW\ (?:US|[A-Z]{2,})|Like\ Follow|Find\ us\ on|Connect\ with\ \w+
            |Join\ [Uu]s
    |SUBSCRIBE|Subscribe(?:\ (?:now|to|for|[A-Z]\w+))?|Sign\ [Uu]p|Newsletters?|Dont?[’']?t?\ [Mm]iss\ [Oo]ut
            |We\ won[’']?t\ spam|Latest\ News\ We
    |Privacy\ (?:Policy|Notice|Statement|Settings)|Cookie\ (?:Policy|Settings|Notice)|Cookies
            |Terms\ (?:of\ (?:Use|Service)|(?:and|&)\ Conditions)|(?:Legal|Disclaimer|Accessibility)(?!\ [a-z\d])
    |(?:Contact|About)\ [Uu]s|Advertis(?:e|ing)\ with\ us|Press\ Releases?
            |(?:Contact|About|Careers|Advertis(?:e|ing)|Help|Archives?)(?!\ [a-z\d])
            |Site\ ?[Mm]ap|Sitemap|Help\ Center|FAQs?|RSS(?:\ Feeds?)?
    |Copyright|©|All\ [Rr]ights\ [Rr]eserved|Watch\ Live|Live\ TV|TV\ Schedule|Download\ (?:the|our)|iOS
            |Android|App\ Store|Google\ Play|Mobile\ Apps?
    |Back\ to\ [Tt]op|Share\ (?:on|this)|Log\ ?[Ii]n|Sign\ [Ii]n|E-?[Pp]aper
    |(?:Feedback|Comments|Privacy)(?!\ [a-z\d])
"""


def joined(table: dict[str, str], *, flags: int = 0) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """Join the patterns of `table` into one of numbered groups, and return it with the reason of each group."""
    body = "|".join(f"({pattern.strip()})" for pattern in table.values())
    return re.compile(body, re.VERBOSE | flags), tuple(table)
