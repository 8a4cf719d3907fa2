"""How do the records of an import join the files that people edit, without undoing a word of theirs?"""
