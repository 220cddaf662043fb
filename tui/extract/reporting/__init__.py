"""The account of an extraction, and what it must tell beside the cards."""
