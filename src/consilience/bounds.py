"""What is read at most, in one place: beyond it an input is refused and told as a rejection, never cut in silence."""

from __future__ import annotations

MB = 2**20

# Files
LARGEST_FILE = 32 * MB  # bytes of a file, unpacked; a report is 2 to 20 kB, a page up to 2 MB, a large feed 10 MB
LARGEST_LINE = 16 * MB  # bytes of a JSON line or of a row of a table: crawlers keep the page beside its text
LARGEST_PAGE = 16 * MB  # bytes of a page in a web archive, packed and unpacked: the longest page at 4 bytes a character
BOMB_RATIO = 120  # unpacked to packed bytes of a stream; news packs 3 to 15 times, a bomb up to 1,030 times
BOMB_FLOOR = LARGEST_FILE  # bytes unpacked below which no ratio is suspicious

# Reports
LONGEST_TEXT = 250_000  # characters of a report: 40,000 words, a book; time grows with the square, a minute for these

MOST_REJECTIONS = 1_000  # rejections of one file, or batch of lines, that are told one by one; the rest are counted

# JSON
MOST_VALUES = 1_000_000  # objects and lists, and items of the outermost list: an empty one takes 70 bytes in memory

# Pages and feeds
MOST_ATTRIBUTES = 1_000  # attributes of a tag; parsers compare each with all before it, 60,000 take 40 s

# Pages
LONGEST_PAGE = 4_000_000  # characters of a page; the largest article pages seen are under 1.5 million
MOST_PAGE_TAGS = 40_000  # tags of a page; articles have 1,000 to 10,000; time grows with the square, 6 s for these
DEEPEST_PAGE = 200  # nesting of elements; beyond it the extractor's recursion may fail

# Feeds
LONGEST_FEED = 5_000_000  # characters of a feed; those of a news site have 50,000 to 2,000,000
MOST_FEED_TAGS = 300_000  # tags and entities of a feed; the parser takes about 2 s for 100,000
