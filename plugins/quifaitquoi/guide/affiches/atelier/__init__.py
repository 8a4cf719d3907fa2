"""What makes any poster: paper, letters, codes, typesetter, and the reserve of those already made?"""
