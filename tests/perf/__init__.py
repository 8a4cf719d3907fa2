"""How fast, how light and how small is the guide, compared with what is best elsewhere, in the same run?"""
