"""Ways of writing that few documents have, written as most do; lines keep their number."""
