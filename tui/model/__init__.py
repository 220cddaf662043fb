"""Pure values in the words of the field."""
