"""Query grammar, slips, ranking and highlighting. Pure."""
