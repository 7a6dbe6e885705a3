"""How claims are found: lexicon, counted phrases, links, relations, events, evidence."""
