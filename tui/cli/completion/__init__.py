"""Completion of commands in shells: what may stand where, from the parsers, and a script for each shell.

The scripts ask the program for ids of decks only; nothing that a deck says is run or expanded by a shell.
"""
