"""Documents in: decode, repair, families, identity. Knows no deck files."""
