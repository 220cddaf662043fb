"""The cache of the library: deck file stamps, counts, card texts and search words, in SQLite.

Everything in it is copied from deck files and can be deleted at any time; where the two
differ, the deck is right.
"""
