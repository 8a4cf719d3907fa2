"""Which rows does somebody else's file hold, whoever made it, and where in the file is each?"""
